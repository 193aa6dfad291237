/** Does something many times at the same moment, and says how each time ended. */
export async function atOnce<T>(times: number, act: (index: number) => Promise<T>) {
  const tries = await Promise.allSettled(Array.from({ length: times }, (_, index) => act(index)));
  const failures = tries.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  return { done: tries.length - failures.length, failures };
}
