/** The version of Obsidian whose API this is. */
export const apiVersion = '1.13.1';

/** Whether the API is at least of this version, compared part by part. */
export function requireApiVersion(version: string): boolean {
  const wanted = version.split('.').map(Number);
  const own = apiVersion.split('.').map(Number);
  for (let index = 0; index < 3; index++) {
    const difference = (own[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The language of the app: the workbench speaks English only. */
export function getLanguage(): string {
  return 'en';
}
