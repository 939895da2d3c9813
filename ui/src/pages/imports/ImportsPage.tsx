export function ImportsPage() { return <p/>; }
