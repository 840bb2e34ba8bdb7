// What a page of the site does, written down with the time, in `bench`. Runs before the page's own scripts.
{
  const bench = { states: [], inputs: [], tasks: [], events: [] };
  globalThis.bench = bench;
  const note = (changes) => {
    for (const { target } of changes) if (target.matches("[data-results]")) bench.states.push([target.dataset.state, performance.now()]);
  };
  new MutationObserver(note).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
  addEventListener("input", ({ timeStamp }) => bench.inputs.push(timeStamp), { capture: true });
  const observe = (options, keep) => new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe(options);
  observe({ type: "longtask", buffered: true }, ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  observe({ type: "event", durationThreshold: 16, buffered: true }, ({ processingStart, processingEnd }) => bench.events.push(processingEnd - processingStart));
  bench.answered = () => {
    const [state, when] = bench.states.at(-1) ?? [];
    return state === "ready" && when >= (bench.inputs.at(-1) ?? 0) ? when : undefined;
  };
}
