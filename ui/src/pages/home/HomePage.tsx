export function HomePage() { return <p/>; }
