export function AlertsPage() { return <p/>; }
