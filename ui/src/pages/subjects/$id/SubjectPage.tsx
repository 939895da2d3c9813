export function SubjectPage() { return <p/>; }
