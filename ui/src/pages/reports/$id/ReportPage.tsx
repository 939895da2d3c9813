export function ReportPage() { return <p/>; }
