export function MapPage() { return <p/>; }
