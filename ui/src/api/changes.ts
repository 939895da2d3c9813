// Every writing request, and what it makes stale.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ask, client, useToken } from './client';
import { queries } from './queries';
import type { AudienceInput, CourseView, HandlingChange, ImportChange, JudgementInput, MappingToKeep, SignIn, TextToRead } from './types';

/** What is left out stays as it is. */
export const NO_CHANGE: ImportChange = { columns: [], handling: null, mapping: null, format: null, kept: null, fix: null, undo: false };

/** After what others may read has changed, every list, count and subject may have. */
function staleViews(cache: QueryClient) {
  for (const key of ['reports', 'report', 'report-map', 'months', 'subject', 'alerts', 'match', 'review', 'decisions', 'network', 'incident']) {
    void cache.invalidateQueries({ queryKey: [key] });
  }
}

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => ask(client.POST('/api/v1/session', { body })),
    onSuccess(session) {
      cache.clear();
      useToken(session.csrf);
      cache.setQueryData(queries.session().queryKey, session);
    },
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => ask(client.DELETE('/api/v1/session')),
    onSettled() {
      useToken('');
      cache.clear();
    },
  });
}

export const previewReaders = (body: AudienceInput) => ask(client.POST('/api/v1/handling/readers', { body }));

export function useSetHandling(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: HandlingChange) => ask(client.PUT('/api/v1/reports/{id}/handling', { params: { path: { id } }, body })),
    onSuccess(report) {
      cache.setQueryData(queries.report(id).queryKey, report);
      staleViews(cache);
    },
  });
}

export function useAddAttachments(report: string) {
  const cache = useQueryClient();
  return useMutation({
    async mutationFn({ files, audience }: { files: File[]; audience: AudienceInput }) {
      // One after the other: a file that is refused names itself, and those before it are kept.
      for (const file of files) {
        await ask(
          client.POST('/api/v1/reports/{id}/attachments', {
            params: { path: { id: report } },
            // The schema can only say "string" for a file; the body is made below.
            body: file.name,
            bodySerializer() {
              const form = new FormData();
              form.set('audience', JSON.stringify(audience));
              form.set('file', file, file.name);
              return form;
            },
          }),
        );
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: queries.report(report).queryKey }),
  });
}

export function useRemoveAttachment(report: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, because }: { id: string; because: string }) =>
      ask(client.DELETE('/api/v1/attachments/{id}', { params: { path: { id } }, body: { because } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: queries.report(report).queryKey }),
  });
}

/** Each answers with the course as it is now. */
function useCourseChange<T>(change: (given: T) => Promise<CourseView>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (course) => cache.setQueryData(queries.course().queryKey, course),
  });
}

export const useName = () =>
  useCourseChange(({ party, network, role }: { party: string; network: string; role: string | null }) =>
    ask(client.PUT('/api/v1/course/parties/{party}', { params: { path: { party } }, body: { network, role } })));

export const useUnname = () =>
  useCourseChange((party: string) => ask(client.DELETE('/api/v1/course/parties/{party}', { params: { path: { party } } })));

export const useHandIn = () => useCourseChange((_: void) => ask(client.POST('/api/v1/course/hand-in')));

/** Nothing is kept in the page: a name that was asked for is not asked for again by itself. */
export const useFindListed = () => useMutation({ mutationFn: (name: string) => ask(client.POST('/api/v1/lists/names', { body: { name, limit: 20 } })) });

export const useFindNames = () => useMutation({ mutationFn: (name: string) => ask(client.POST('/api/v1/subjects/names', { body: { name, limit: 20 } })) });

export function useRecall(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => ask(client.DELETE('/api/v1/reports/{id}', { params: { path: { id } } })),
    onSuccess() {
      cache.removeQueries({ queryKey: queries.report(id).queryKey });
      staleViews(cache);
    },
  });
}

export function useJudge() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: JudgementInput) => ask(client.POST('/api/v1/judgements', { body })),
    onSuccess: () => staleViews(cache),
  });
}

export function useUndoJudgement() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(client.DELETE('/api/v1/judgements/{id}', { params: { path: { id } } })),
    onSuccess: () => staleViews(cache),
  });
}

export function useStageImport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ file, format }: { file: File; format: string }) =>
      ask(
        client.POST('/api/v1/imports', {
          // The schema can only say "string" for a file; the body is made below.
          body: file.name,
          bodySerializer() {
            const form = new FormData();
            form.set('file', file, file.name);
            if (format) form.set('format', format);
            return form;
          },
        }),
      ),
    onSuccess(view) {
      cache.setQueryData(queries.import(view.id).queryKey, view);
      void cache.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}

/** What one can do with a staged import; each answers with the import as it is now. */
export function useImportActions(id: string) {
  const cache = useQueryClient();
  const path = { id };
  const onSuccess = (view: Awaited<ReturnType<typeof start>>) => {
    cache.setQueryData(queries.import(id).queryKey, view);
    void cache.invalidateQueries({ queryKey: ['imports'] });
    if (view.state !== 'staged' && view.state !== 'checking') staleViews(cache);
  };
  const start = () => ask(client.POST('/api/v1/imports/{id}/start', { params: { path } }));
  const check = () => ask(client.POST('/api/v1/imports/{id}/check', { params: { path } }));
  const stop = () => ask(client.POST('/api/v1/imports/{id}/stop', { params: { path } }));
  const change = (body: ImportChange) => ask(client.PUT('/api/v1/imports/{id}', { params: { path }, body }));
  return {
    start: useMutation({ mutationFn: start, onSuccess }),
    check: useMutation({ mutationFn: check, onSuccess }),
    stop: useMutation({ mutationFn: stop, onSuccess }),
    change: useMutation({ mutationFn: change, onSuccess }),
  };
}

export function useKeepMapping() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MappingToKeep) => ask(client.POST('/api/v1/mappings', { body })),
    onSuccess() {
      void cache.invalidateQueries({ queryKey: ['mappings'] });
      void cache.invalidateQueries({ queryKey: ['mapping'] });
    },
  });
}

export function useShareMapping(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: AudienceInput) => ask(client.PUT('/api/v1/mappings/{id}/handling', { params: { path: { id } }, body })),
    onSuccess() {
      void cache.invalidateQueries({ queryKey: ['mappings'] });
      void cache.invalidateQueries({ queryKey: ['mapping', id] });
    },
  });
}

/** Reads one text; changes nothing, and is a writing request only in that what is tried stands in no address. */
export function useReadText() {
  return useMutation({ mutationFn: (body: TextToRead) => ask(client.POST('/api/v1/reference/read', { body })) });
}
