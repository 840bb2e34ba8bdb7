// Loads the data once, then answers questions of it.
import { Answerer } from "./answer.js";

let answerer;

/** The answer to a state of the search, from the data at an address. Fails when the data cannot be had. */
export async function answered(address, state) {
  answerer ??= fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return new Answerer(await response.json());
  });
  try {
    return (await answerer).answer(state);
  } catch (error) {
    answerer = undefined; // the next question tries again
    throw error;
  }
}
