// Loaded beside a page that is not one of the first: adds the words that those do without.
import i18next from 'i18next';
import { later } from './en/later';

i18next.addResourceBundle('en', 'translation', later, true);
