/** Keep the better of two scores under a key. */
export function keep(found, key, score) {
  if (!(found.get(key) >= score)) found.set(key, score);
}
