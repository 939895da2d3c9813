/**
 * Written by hand in the shape that `npm run generate` gives, until the server's OpenAPI document is there.
 */
export interface paths {
    "/api/v1/welcome": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["get_welcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["get_session"];
        put?: never;
        post: operations["sign_in"];
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["list_partners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handling/readers": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get?: never;
        put?: never;
        post: operations["preview_readers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["list_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/map": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["map_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/months": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["count_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["get_report"];
        put?: never;
        post?: never;
        delete: operations["recall_report"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/handling": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get?: never;
        put: operations["set_handling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subjects/{party_id}": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["get_subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get?: never;
        put?: never;
        post: operations["judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements/{id}": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["undo_judgement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["list_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["list_imports"];
        put?: never;
        post: operations["stage_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["get_import"];
        put: operations["change_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get?: never;
        put?: never;
        post: operations["start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/stop": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get?: never;
        put?: never;
        post: operations["stop_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejects": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["get_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/reports": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never };
        get: operations["export_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A page of alerts, highest score first. */
        AlertPage: {
            /** @description Alerts. */
            items: components["schemas"]["AlertView"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /** @description Alerts in your view. */
            total: number;
            /** @description Always the same line. */
            note: string;
        };
        /** @description A subject named by an alert's reports through the shared value. */
        AlertSubject: {
            /** @description Party id. */
            id: string;
            /** @description Name or identifier in your view. */
            name: string;
            /** @description Role. */
            role: string;
        };
        /** @description Flags on one report that together pass the threshold. */
        AlertView: {
            /** @description Alert id. */
            id: string;
            /** @description The report. */
            report: components["schemas"]["ReportRow"];
            /** @description Sum of the weights of the flags that you may read. */
            score: number;
            /** @description Score at which flags become an alert. */
            threshold: number;
            /** @description The flags. */
            flags: components["schemas"]["FlagView"][];
            /** @description The reports that they rest on. */
            witnesses: components["schemas"]["ReportRow"][];
            /** @description Parties to look at first. */
            subjects: components["schemas"]["AlertSubject"][];
        };
        /** @description An audience as the author gives it. */
        AudienceInput: {
            /** @description `open`, `working-group`, `law-enforcement`, `sectors`, `named`, `named-members`, `owner-only`. */
            audience?: string;
            /** @description Sector codes for `sectors`. */
            sectors?: string[];
            /** @description Partner handles for `named`. */
            partners?: string[];
            /** @description ISO codes for `named`. */
            countries?: string[];
            /** @description Member handles for `named-members`. */
            members?: string[];
            /** @description Partner handles shut out, whatever the audience says. */
            except_partners?: string[];
            /** @description ISO codes shut out. */
            except_countries?: string[];
        };
        /** @description What a column becomes. */
        ColumnMapping: {
            /** @description Header as written. */
            header: string;
            /** @description Field code that it becomes, or `ignore`. */
            field: string;
            /** @description Why this was suggested. */
            reason: string;
            /** @description A few values of the column. */
            samples: string[];
        };
        /** @description What, where, when, how much. */
        CoreView: {
            /** @description When. */
            date?: null | components["schemas"]["StatedText"];
            /** @description When, as a span. */
            span?: null | components["schemas"]["DateSpan"];
            /** @description Where. */
            place?: null | components["schemas"]["PlaceView"];
            /** @description From where (alternatives). */
            origins: components["schemas"]["PlaceView"][];
            /** @description Stops in order. */
            transits: components["schemas"]["PlaceView"][];
            /** @description To where. */
            destinations: components["schemas"]["PlaceView"][];
            /** @description How carried; `normal` is such as `air, baggage`. */
            transports: components["schemas"]["StatedText"][];
            /** @description Goods. */
            specimens: components["schemas"]["SpecimenView"][];
            /** @description Paid, asked, or estimated value. */
            amount?: null | components["schemas"]["StatedText"];
            /** @description How found. */
            detection?: string | null;
            /** @description How hidden. */
            concealment?: string | null;
            /** @description Platform. */
            platform?: string | null;
            /** @description What happened next. */
            outcome?: string | null;
            /** @description Who may read the core. */
            handling: components["schemas"]["HandlingChip"];
        };
        /** @description A date with its precision. */
        DateSpan: {
            /** @description First day, ISO. */
            from: string;
            /** @description Last day, ISO. */
            to: string;
            /** @description `day`, `month`, `year` or `range`. */
            precision: string;
        };
        /** @description One value of a facet with the number of reports. */
        FacetValue: {
            /** @description Code or name, as used in the query. */
            value: string;
            /** @description Words for it. */
            label: string;
            /** @description Reports in your view that match the other filters. */
            count: number;
        };
        /** @description Values that the result can be narrowed by. */
        Facets: {
            /** @description Report kinds. */
            kind: components["schemas"]["FacetValue"][];
            /** @description Countries of the place. */
            country: components["schemas"]["FacetValue"][];
            /** @description Taxon groups. */
            group: components["schemas"]["FacetValue"][];
            /** @description Years. */
            year: components["schemas"]["FacetValue"][];
            /** @description Modes of transport. */
            mode: components["schemas"]["FacetValue"][];
        };
        /** @description A red flag that fired, with its reason. */
        FlagView: {
            /** @description Flag id. */
            id: string;
            /** @description Id of the rule. */
            rule: string;
            /** @description Name of the rule. */
            title: string;
            /** @description What was found, as a sentence. */
            sentence: string;
            /** @description Weight, in points. */
            weight: number;
            /** @description Reports that the flag rests on. */
            witnesses: string[];
            /** @description Where the indicator was published. */
            source: string;
        };
        /** @description New handling of one section. */
        HandlingChange: components["schemas"]["AudienceInput"] & {
            /** @description Section code: `core`, `parties`, `narrative`, `attachments` or `source`. */
            section: string;
        };
        /** @description Who may read an item: the chip. */
        HandlingChip: {
            /** @description TLP 2.0 label, such as `TLP:AMBER`. */
            tlp: string;
            /** @description Code of the audience: `open`, `working-group`, `law-enforcement`, `sectors`, `named`, `named-members`, `owner-only`. */
            audience: string;
            /** @description The audience in words; for readers other than the owner only as much as they may know. */
            sentence: string;
        };
        /** @description An identifier of a party. */
        IdentifierView: {
            /** @description Kind code: `phone`, `iban` ... */
            kind: string;
            /** @description Words and normal form. */
            value: components["schemas"]["StatedText"];
        };
        /** @description A corrected mapping, and a handling for what is imported. */
        ImportChange: {
            /** @description Mapping file text; re-runs the dry run. */
            mapping?: string | null;
            /** @description Field per header, an alternative to the text; re-runs the dry run. */
            columns?: [string, string][];
            /** @description Handling profile code: `owner-only`, `law-enforcement`, `working-group`, `open`, `shared-core`. */
            handling?: string | null;
        };
        /** @description Imports of the own partner, newest first. */
        ImportList: {
            /** @description Imports. */
            items: components["schemas"]["ImportView"][];
        };
        /** @description An import of one file. */
        ImportView: {
            /** @description Import id. */
            id: string;
            /** @description File name. */
            file: string;
            /** @description Format code: `seizure-table`, `pacs008`, `adverts`. */
            format: string;
            /** @description `staged` (dry run done), `running`, `done`, `failed` or `stopped`. */
            state: string;
            /** @description For tables: the mapping, column by column. */
            columns: components["schemas"]["ColumnMapping"][];
            /** @description For tables: the mapping file, as one can edit it. */
            mapping?: string | null;
            /** @description Fields that a column can become: code and words. */
            fields: [string, string][];
            /** @description The first rows as they will be. */
            preview: components["schemas"]["PreviewRow"][];
            /** @description Rows read so far. */
            rows: number;
            /** @description Rows in the file, once known. */
            rows_total?: number | null;
            /** @description Rows that became reports or revisions, or were there already. */
            imported_rows: number;
            /** @description Rows refused. */
            rejected_rows: number;
            /** @description New reports. */
            new_reports: number;
            /** @description Reports that got a new revision. */
            revised_reports: number;
            /** @description Rows that were there already, unchanged. */
            unchanged_reports: number;
            /** @description Problems by cause. */
            problems: components["schemas"]["ProblemGroup"][];
            /** @description What is being done, in words; empty when nothing is. */
            activity: string;
            /** @description Rows a second, while running. */
            rate?: number | null;
            /** @description Why it failed or was refused, in words. */
            failure?: string | null;
            /** @description Who will be able to read what is imported, a sentence per section. */
            readers: string[];
            /** @description When it began, RFC 3339 UTC. */
            at: string;
        };
        /** @description A judgement to record. */
        JudgementInput: {
            /** @description One party id. */
            a: string;
            /** @description The other. */
            b: string;
            /** @description `same`, `different` or `unsure`. */
            verdict: string;
            /** @description Why, in your words. */
            because: string;
        };
        /** @description A judgement that you may read. */
        JudgementView: {
            /** @description Judgement id. */
            id: string;
            /** @description One party id. */
            a: string;
            /** @description The other. */
            b: string;
            /** @description `same`, `different` or `unsure`. */
            verdict: string;
            /** @description Partner that judged. */
            partner: string;
            /** @description Why. */
            because: string;
            /** @description When, RFC 3339 UTC. */
            at: string;
            /** @description Whether you may undo it. */
            own: boolean;
        };
        /** @description A point on the map with its reports. */
        MapPoint: {
            /** @description Where. */
            point: components["schemas"]["Point"];
            /** @description `exact`, `locality` or `country` (then draw the country tinted, not a pin). */
            precision: string;
            /** @description Name of the place or country. */
            name: string;
            /** @description ISO code. */
            country?: string | null;
            /** @description Reports in your view. */
            count: number;
            /** @description By kind. */
            kinds: components["schemas"]["FacetValue"][];
        };
        /** @description Something that the text names. */
        MentionView: {
            /** @description Words and rule. */
            stated: components["schemas"]["StatedText"];
            /** @description Taxon. */
            taxon?: null | components["schemas"]["TaxonChip"];
            /** @description Start of the words in `text`, counted in UTF-16 units for the browser. */
            at: number;
            /** @description Their length in UTF-16 units. */
            length: number;
        };
        /** @description Reports of one month. */
        MonthCount: {
            /** @description `2019-11`. */
            month: string;
            /** @description Kind code. */
            kind: string;
            /** @description Reports in your view. */
            count: number;
        };
        /** @description Reports a month, from the roll-ups. */
        MonthCounts: {
            /** @description Oldest first. */
            months: components["schemas"]["MonthCount"][];
            /** @description What the figures are of. */
            caveat: string;
            /** @description Always the same line. */
            note: string;
        };
        /** @description Free text. */
        NarrativeView: {
            /** @description Title. */
            title?: string | null;
            /** @description Text. */
            text: string;
            /** @description What it names. */
            mentions: components["schemas"]["MentionView"][];
            /** @description Who may read it. */
            handling: components["schemas"]["HandlingChip"];
        };
        /** @description Partners. */
        PartnerList: {
            /** @description By name. */
            items: components["schemas"]["PartnerView"][];
        };
        /** @description A partner of the exchange; who takes part is known to all partners. */
        PartnerView: {
            /** @description Partner handle. */
            handle: string;
            /** @description Name. */
            name: string;
            /** @description Sector code. */
            sector: string;
            /** @description ISO code. */
            country?: string | null;
        };
        /** @description A party of a report. Its address in the product is `/subjects/{id}`. */
        PartyView: {
            /** @description Party id. */
            id: string;
            /** @description `person`, `company`, `account` ... */
            kind: string;
            /** @description `payer`, `payee`, `seller`, `suspect` ... */
            role: string;
            /** @description Name. */
            name?: null | components["schemas"]["StatedText"];
            /** @description Identifiers. */
            identifiers: components["schemas"]["IdentifierView"][];
            /** @description Country. */
            country?: null | components["schemas"]["StatedText"];
            /** @description Address or town. */
            address?: null | components["schemas"]["StatedText"];
            /** @description Birth or incorporation. */
            born?: null | components["schemas"]["StatedText"];
            /** @description For suspects: the step reached, as reported (`acquitted` must show wherever the name shows). */
            step?: null | components["schemas"]["StatedText"];
            /** @description Date of that step. */
            step_date?: null | components["schemas"]["StatedText"];
            /** @description Who may read this party. */
            handling: components["schemas"]["HandlingChip"];
        };
        /** @description A place as reported and as normalised. */
        PlaceView: {
            /** @description Words and rule. */
            stated: components["schemas"]["StatedText"];
            /** @description ISO code. */
            country?: string | null;
            /** @description `exact`, `locality` or `country`. */
            precision?: string | null;
            /** @description Where on the map. */
            point?: null | components["schemas"]["Point"];
        };
        /** @description A point on the map, in degrees. */
        Point: {
            /** @description Latitude. */
            lat: number;
            /** @description Longitude. */
            lon: number;
        };
        /** @description One field of a preview row: as reported, and as it will be. */
        PreviewField: {
            /** @description Field in words: `date`, `place`, `scales` ... */
            field: string;
            /** @description Value. */
            value: components["schemas"]["StatedText"];
        };
        /** @description One row of the file with what it becomes. */
        PreviewRow: {
            /** @description Row number. */
            row: number;
            /** @description What it becomes. */
            fields: components["schemas"]["PreviewField"][];
        };
        /** @description A problem (RFC 9457). */
        ProblemDetails: {
            /** @description Stable code as a URN, such as `urn:saola:problem:not-found`. */
            type: string;
            /** @description Short sentence. */
            title: string;
            /** @description HTTP status. */
            status: number;
            /** @description What happened, what to do. */
            detail: string;
            /** @description Request id, to be quoted to the operator. */
            request?: string | null;
        };
        /** @description Problems of one cause. */
        ProblemGroup: {
            /** @description The cause, in words. */
            cause: string;
            /** @description `rejected`, `warning` or `note`. */
            severity: string;
            /** @description How many. */
            count: number;
            /** @description The first few. */
            examples: components["schemas"]["ProblemView"][];
        };
        /** @description One problem of a file. */
        ProblemView: {
            /** @description Row or message number, 1 = first data row. */
            row: number;
            /** @description Column or element. */
            column?: string | null;
            /** @description What stood there. */
            value: string;
            /** @description What was expected. */
            expected: string;
            /** @description How to mend it. */
            mend: string;
            /** @description `rejected`, `warning` or `note`. */
            severity: string;
        };
        /** @description A cell or element as it came. */
        RawField: {
            /** @description Header or element path. */
            name: string;
            /** @description Text. */
            value: string;
        };
        /** @description Which partners a handling lets read. */
        Readers: {
            /** @description Names of partners of which at least one member will be able to read. */
            partners: string[];
            /** @description The sentence shown before saving: `will be readable to: ...`. */
            sentence: string;
        };
        /** @description A ready sign-in of a demo store. */
        ReadySignIn: {
            /** @description Member handle. */
            member: string;
            /** @description Password. */
            password: string;
            /** @description Member name. */
            name: string;
            /** @description Partner name. */
            partner: string;
            /** @description Sector code. */
            sector: string;
            /** @description What this person does, in a few words. */
            about: string;
        };
        /** @description A whole report as one member may read it. A section that is absent and one that is hidden look alike. */
        ReportDetail: {
            /** @description Report id. */
            id: string;
            /** @description Kind code. */
            kind: string;
            /** @description What, where, when, how much. */
            core: components["schemas"]["CoreView"];
            /** @description Who. */
            parties: components["schemas"]["PartyView"][];
            /** @description Free text. */
            narrative?: null | components["schemas"]["NarrativeView"];
            /** @description Where it came from. */
            source?: null | components["schemas"]["SourceView"];
            /** @description The whole row or message, for the submitting partner only. */
            raw?: null | components["schemas"]["RawField"][];
            /** @description Red flags that you may read. */
            flags: components["schemas"]["FlagView"][];
            /** @description Revisions of the sections that you may read. */
            revisions: components["schemas"]["RevisionView"][];
            /** @description Whether it is your own partner's (then handling can be changed and it can be recalled). */
            own: boolean;
            /** @description Whether matching and screening of this report still run; told for one's own reports only. */
            pending: boolean;
            /** @description Always the same line. */
            note: string;
        };
        /** @description The map of a query. */
        ReportMap: {
            /** @description Points, most reports first. */
            points: components["schemas"]["MapPoint"][];
            /** @description Reports of the query that have no place. */
            unplaced: number;
            /** @description Always the same line. */
            note: string;
        };
        /** @description A page of reports, newest first. */
        ReportPage: {
            /** @description At most 200. */
            items: components["schemas"]["ReportRow"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /** @description Reports in your view that match. */
            total: number;
            /** @description Facets of the whole result. */
            facets: components["schemas"]["Facets"];
            /** @description Always the same line. */
            note: string;
        };
        /** @description A report as a line of a list. */
        ReportRow: {
            /** @description Report id. */
            id: string;
            /** @description Kind code: `seizure`, `payment`, `advert` ... */
            kind: string;
            /** @description When. */
            date?: null | components["schemas"]["DateSpan"];
            /** @description ISO country code of the place. */
            country?: string | null;
            /** @description Name of the place. */
            place?: string | null;
            /** @description Taxa in the core and, where readable, in the narrative. */
            taxa: components["schemas"]["TaxonChip"][];
            /** @description Specimens and amounts in words, such as `2,145 kg scales` or `USD 5,000`. */
            quantities: string[];
            /** @description Mode codes. */
            modes: string[];
            /** @description Title or first words of the narrative, where readable. */
            title?: string | null;
            /** @description Name of the submitting partner, where the source is readable. */
            partner?: string | null;
            /** @description Sector of the submitting partner, where the source is readable. */
            sector?: string | null;
            /** @description Handling of the core. */
            handling: components["schemas"]["HandlingChip"];
            /** @description Flags that you may read. */
            flags: number;
            /** @description Whether it is your own partner's. */
            own: boolean;
        };
        /** @description One revision of one section that you may read. */
        RevisionView: {
            /** @description Section code. */
            section: string;
            /** @description 1, 2, 3 ... within the section. */
            revision: number;
            /** @description When it was recorded, RFC 3339 UTC. */
            at: string;
            /** @description What changed against the revision before, one line a field: `quantity: 12 kg → 14 kg`. */
            changes: string[];
        };
        /** @description Who is signed in. */
        SessionView: {
            /** @description Member handle. */
            member: string;
            /** @description Member name. */
            name: string;
            /** @description Partner handle. */
            partner: string;
            /** @description Partner name. */
            partner_name: string;
            /** @description Sector code. */
            sector: string;
            /** @description ISO code. */
            country?: string | null;
            /** @description Purpose code. */
            purpose: string;
            /** @description Power codes. */
            powers: string[];
            /** @description `live`, `demo` or `exercise`. */
            store: string;
            /** @description Token to send as `x-saola-csrf` with every writing request. */
            csrf: string;
        };
        /** @description Sign-in. */
        SignIn: {
            /** @description Member handle. */
            member: string;
            /** @description Password. */
            password: string;
            /** @description `investigation`, `compliance`, `research` or `training`. */
            purpose?: string | null;
        };
        /** @description Where a report came from. */
        SourceView: {
            /** @description Submitting partner. */
            partner: string;
            /** @description Sector of that partner. */
            sector: string;
            /** @description Country of that partner. */
            country?: string | null;
            /** @description Its own reference. */
            reference?: string | null;
            /** @description Published source. */
            citation?: string | null;
            /** @description Row or message. */
            pointer: string;
            /** @description File. */
            file: string;
            /** @description Who may read this. */
            handling: components["schemas"]["HandlingChip"];
        };
        /** @description Goods. */
        SpecimenView: {
            /** @description What. */
            taxon: components["schemas"]["StatedText"];
            /** @description Taxon details. */
            taxon_chip?: null | components["schemas"]["TaxonChip"];
            /** @description Form. */
            form: components["schemas"]["StatedText"];
            /** @description How much. */
            quantity?: null | components["schemas"]["StatedText"];
        };
        /** @description A value as reported and as normalised. */
        StatedText: {
            /** @description The words of the source. */
            raw: string;
            /** @description What the column or message says about them. */
            context?: string | null;
            /** @description The normal form as text; absent while not understood. */
            normal?: string | null;
            /** @description The rule that made it, with its table and source. */
            rule?: string | null;
            /** @description `certain`, `likely` or `possible`. */
            confidence?: string | null;
        };
        /** @description A subject as one member may see it. */
        SubjectDetail: {
            /** @description The party under which it is addressed in this view: the earliest readable one. */
            id: string;
            /** @description Name in this view. */
            name: string;
            /** @description Party kind code. */
            kind: string;
            /** @description Whether any readable report says that the person was acquitted. */
            acquitted: boolean;
            /** @description Parties with their reports, earliest first. */
            members: components["schemas"]["SubjectMember"][];
            /** @description What is known, by kind. */
            facts: components["schemas"]["SubjectFact"][];
            /** @description Why these parties are one. */
            links: components["schemas"]["SubjectLink"][];
            /** @description What people judged. */
            judgements: components["schemas"]["JudgementView"][];
            /** @description Subjects that share a report (carriers, banks and other context excluded). */
            ties: components["schemas"]["SubjectTie"][];
            /** @description How many further parties were left out by the cap, counted within your view. */
            left_out: number;
            /** @description Always the same line. */
            note: string;
        };
        /** @description A fact with the reports that state it. */
        SubjectFact: {
            /** @description `name`, `phone`, `iban`, `country`, `address`, `birth`, `step` ... */
            kind: string;
            /** @description As one source words it, with its normal form. */
            value: components["schemas"]["StatedText"];
            /** @description Ids of the reports that state it. */
            reports: string[];
        };
        /** @description Why two parties are taken for one. Dotted when suggested, solid when judged. */
        SubjectLink: {
            /** @description One party id. */
            a: string;
            /** @description The other. */
            b: string;
            /** @description `suggested` or `judged`. */
            standing: string;
            /** @description Field that agrees: `phone`, `iban`, `name and birth date` ... */
            field: string;
            /** @description As the report of `a` writes it. */
            raw_a: string;
            /** @description As the report of `b` writes it. */
            raw_b: string;
            /** @description What both come to. */
            normal: string;
            /** @description The sentence one could read aloud in court. */
            sentence: string;
        };
        /** @description One party of a subject with the report that names it. */
        SubjectMember: {
            /** @description As the report names it. */
            party: components["schemas"]["PartyView"];
            /** @description The report. */
            report: components["schemas"]["ReportRow"];
        };
        /** @description Another subject that shares a report with this one. */
        SubjectTie: {
            /** @description Address of the other subject: one of its party ids. */
            id: string;
            /** @description Its name in your view. */
            name: string;
            /** @description Party kind code. */
            kind: string;
            /** @description Its role there. */
            role: string;
            /** @description The report that ties them. */
            report: string;
        };
        /** @description A taxon in a list. */
        TaxonChip: {
            /** @description Accepted scientific name. */
            name: string;
            /** @description English name. */
            common: string;
            /** @description Group, such as `pangolins`. */
            group: string;
            /** @description CITES appendix on the day of the report. */
            appendix?: string | null;
        };
        /** @description What the sign-in page needs before anybody is signed in. */
        Welcome: {
            /** @description `live`, `demo` or `exercise`. */
            store: string;
            /** @description Version of the program. */
            version: string;
            /** @description Ready sign-ins, in a demo store only. */
            ready: components["schemas"]["ReadySignIn"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_welcome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Welcome"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: { content: { "application/json": components["schemas"]["SignIn"]; }; };
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["SessionView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["SessionView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: { headers: { [name: string]: unknown }; content?: never; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    list_partners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["PartnerList"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    preview_readers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: { content: { "application/json": components["schemas"]["AudienceInput"]; }; };
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Readers"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    list_reports: {
        parameters: {
            query?: {
                q?: string | null;
                kind?: string | null;
                country?: string | null;
                group?: string | null;
                year?: string | null;
                mode?: string | null;
                from?: string | null;
                to?: string | null;
                flagged?: boolean | null;
                own?: boolean | null;
                cursor?: string | null;
                limit?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReportPage"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    map_reports: {
        parameters: {
            query?: {
                q?: string | null;
                kind?: string | null;
                country?: string | null;
                group?: string | null;
                year?: string | null;
                mode?: string | null;
                from?: string | null;
                to?: string | null;
                flagged?: boolean | null;
                own?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReportMap"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    count_months: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["MonthCounts"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    get_report: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReportDetail"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    set_handling: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody: { content: { "application/json": components["schemas"]["HandlingChange"]; }; };
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ReportDetail"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    recall_report: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: { headers: { [name: string]: unknown }; content?: never; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    get_subject: {
        parameters: {
            query?: never;
            header?: never;
            path: { party_id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["SubjectDetail"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    judge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: { content: { "application/json": components["schemas"]["JudgementInput"]; }; };
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["JudgementView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    undo_judgement: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: { headers: { [name: string]: unknown }; content?: never; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    list_alerts: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["AlertPage"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    stage_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: { content: { "multipart/form-data": { file: string; format?: string | null; mapping?: string | null; handling?: string | null; }; }; };
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    list_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportList"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    change_import: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody: { content: { "application/json": components["schemas"]["ImportChange"]; }; };
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    stop_import: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["ImportView"]; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    get_rejects: {
        parameters: {
            query?: never;
            header?: never;
            path: { id: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "text/csv": string; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
    export_reports: {
        parameters: {
            query: {
                as: string;
                q?: string | null;
                kind?: string | null;
                country?: string | null;
                group?: string | null;
                year?: string | null;
                mode?: string | null;
                from?: string | null;
                to?: string | null;
                flagged?: boolean | null;
                own?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: { headers: { [name: string]: unknown }; content: { "text/csv": string; "application/x-ndjson": string; }; };
            default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["ProblemDetails"]; }; };
        };
    };
}
