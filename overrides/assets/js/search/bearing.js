// Which records bear which terms, and what that is worth to a reader who has named the term.
import { keep } from "./best.js";
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

  /** What a term is worth in each record that bears it, or one near it. */
  scores(concept) {
    const found = new Map();
    const add = (records, near) => {
      for (const record of records) {
        const others = Math.max(0, (this.many[record][this.vocabulary[concept]] ?? 0) - 1);
        keep(found, record, (near * this.worth(concept)) / (1 + DILUTED * others));
      }
    };
    const { broader } = this.concepts[concept];
    add(this.borne[concept], 1);
    add(this.within[concept], NEAR.narrower);
    add(this.mentioned[concept], NEAR.mentioned);
    if (broader !== undefined) add(this.borne[broader], NEAR.broader);
    return found;
  }
}
