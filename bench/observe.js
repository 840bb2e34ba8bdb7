// What a page of the site does, written down with the time, in `bench`. Runs before the page's own scripts.
{
  const bench = { states: [], inputs: [], events: [] };
  globalThis.bench = bench;
  const note = (changes) => {
    for (const { target } of changes) if (target.matches("[data-results]")) bench.states.push([target.dataset.state, performance.now()]);
  };
  new MutationObserver(note).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
  addEventListener("input", ({ timeStamp }) => bench.inputs.push(timeStamp), { capture: true });
  const keep = ({ processingStart, processingEnd }) => bench.events.push(processingEnd - processingStart);
  new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type: "event", durationThreshold: 16 });
  bench.answered = () => {
    const [state, when] = bench.states.at(-1) ?? [];
    return state === "ready" && when >= (bench.inputs.at(-1) ?? 0) ? when : undefined;
  };
}
