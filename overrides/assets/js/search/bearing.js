// Which records bear which terms, and what that is worth to a reader who has named the term.
import { DILUTED, NEAR, TERM } from "./weights.js";

export class Bearing {
  constructor(concepts, records) {
    this.concepts = concepts;
    this.vocabulary = concepts.map(({ id }) => id.slice(0, id.indexOf("/")));
    this.borne = concepts.map(() => []); // concept → records that bear it themselves
    this.within = concepts.map(() => []); // … that bear a narrower one
    this.mentioned = concepts.map(() => []);
    this.many = records.map(({ bears = [] }) => {
      const counts = {};
      for (const concept of bears) counts[this.vocabulary[concept]] = (counts[this.vocabulary[concept]] ?? 0) + 1;
      return counts;
    });
    records.forEach(({ bears = [], mentions = [] }, record) => {
      for (const concept of bears) {
        this.borne[concept].push(record);
        for (let above = concepts[concept].broader; above !== undefined; above = concepts[above].broader)
          this.within[above].push(record);
      }
      for (const concept of mentions) this.mentioned[concept].push(record);
    });
  }

  /** What it is worth at most that a record bears a term. */
  worth(concept) {
    return TERM[this.vocabulary[concept]];
  }

  /** What a term is worth in each record that bears it or one near it, and how it does: `{score, how}`. */
  scores(concept) {
    const found = new Map();
    const add = (records, how) => {
      for (const record of records) {
        const others = Math.max(0, (this.many[record][this.vocabulary[concept]] ?? 0) - 1);
        const score = (NEAR[how] * this.worth(concept)) / (1 + DILUTED * others);
        if (!(found.get(record)?.score >= score)) found.set(record, { score, how });
      }
    };
    const { broader } = this.concepts[concept];
    add(this.borne[concept], "borne");
    add(this.within[concept], "narrower");
    add(this.mentioned[concept], "mentioned");
    if (broader !== undefined) add(this.borne[broader], "broader");
    return found;
  }
}
