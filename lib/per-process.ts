/**
 * One of something for the whole process, made when it is first asked for. The bundler may load a module more
 * than once (for pages, for actions); a connection pool must not come with each copy.
 */
export function perProcess<T>(name: string, make: () => T): () => T {
  const key = Symbol.for(`alongside.${name}`);
  const held = globalThis as unknown as Record<symbol, T | undefined>;
  return () => {
    held[key] ??= make();
    return held[key];
  };
}
