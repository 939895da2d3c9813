// The drawn map. Loaded only when somebody opens the map page; the worker is the package's own, built as a file.
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, setWorkerUrl, type MapLayerMouseEvent } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { MapPoint } from '../../api/types';
import { useWords } from '../../words';
import css from './MapPage.module.css';
import { boundsOf, layersOf, pointsOf, styleOf, tintOf } from './layers';
import { labelPoints, loadOutlines } from './outlines';

setWorkerUrl(workerUrl);

export interface MapHandle {
  zoom: (by: number) => void;
  whole: () => void;
  show: (point: MapPoint) => void;
}

interface MapCanvasProps {
  points: MapPoint[];
  chosen: string;
  choose: (name: string) => void;
  handle: Ref<MapHandle>;
  /** What the picture is, for who does not see it. */
  title?: string;
}

const WORLD: [[number, number], [number, number]] = [[-165, -55], [180, 76]];
const ROOM = { padding: 56, maxZoom: 4, animate: false };

export function MapCanvas({ points, chosen, choose, handle, title }: MapCanvasProps) {
  const { t, f } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const [ready, setReady] = useState(false);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const onChoose = useRef(choose);
  onChoose.current = choose;

  useImperativeHandle(handle, () => ({
    zoom: (by) => map.current?.zoomTo((map.current?.getZoom() ?? 1) + by),
    whole: () => map.current?.fitBounds(WORLD),
    show: (point) => map.current?.easeTo({ center: [point.point.lon, point.point.lat], zoom: Math.max(3, map.current.getZoom()) }),
  }), []);

  useEffect(() => {
    if (!box.current) return;
    const stop = new AbortController();
    const made = begin(box.current, title ?? t('map.canvas'), () => setFailed(true));
    if (!made) return;
    map.current = made;
    const pick = (event: MapLayerMouseEvent) => {
      const picked = event.features?.[0]?.properties;
      onChoose.current(String(picked?.place ?? picked?.code ?? ''));
    };
    void Promise.all([loadOutlines(stop.signal), made.once('load')]).then(([outlines]) => {
      made.addSource('countries', { type: 'geojson', data: outlines, attribution: t('map.attribution') });
      made.addSource('names', { type: 'geojson', data: labelPoints({ ...outlines, features: outlines.features.map((o) => ({ ...o, properties: { ...o.properties, name: o.properties.code ? f.country(o.properties.code) : o.properties.name } })) }) });
      made.addSource('points', { type: 'geojson', data: pointsOf([]) });
      for (const layer of layersOf(getComputedStyle(document.documentElement))) made.addLayer(layer);
      for (const layer of ['points', 'tint']) {
        made.on('click', layer, pick);
        made.on('mouseenter', layer, () => { made.getCanvas().style.cursor = 'pointer'; });
        made.on('mouseleave', layer, () => { made.getCanvas().style.cursor = ''; });
      }
      setReady(true);
    }).catch(() => { if (!stop.signal.aborted) setFailed(true); });
    return () => {
      stop.abort();
      map.current = null;
      made.remove();
    };
  }, [t, f, title]);

  useEffect(() => {
    if (!ready || !map.current) return;
    const source = map.current.getSource('points');
    if (source && 'setData' in source) (source as { setData: (data: unknown) => void }).setData(pointsOf(points));
    tintOf(map.current, points, chosen);
  }, [ready, points, chosen]);

  useEffect(() => {
    const bounds = boundsOf(points);
    if (!ready || !map.current) return;
    if (bounds) map.current.fitBounds(bounds, ROOM);
    void map.current.once('idle').then(() => setDrawn(true));
  }, [ready, points]);

  if (failed) return <p className={css.failed}>{t('map.noWebgl')}</p>;
  return <div ref={box} className={css.canvas} data-ready={(ready && drawn) || undefined} />;
}

function begin(container: HTMLElement, title: string, failed: () => void): MapLibre | null {
  try {
    const map = new MapLibre({
      container, style: styleOf(getComputedStyle(document.documentElement)), bounds: WORLD, minZoom: 0, maxZoom: 9, attributionControl: false, dragRotate: false,
      pitchWithRotate: false, renderWorldCopies: true, fadeDuration: 0, locale: { 'Map.Title': title },
    });
    map.touchZoomRotate.disableRotation();
    return map;
  } catch {
    failed();
    return null;
  }
}
