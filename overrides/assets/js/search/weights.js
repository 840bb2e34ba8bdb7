// What counts for how much when records are put in order. Set by hand on half of the queries in tests/cases/queries,
// then left alone: small changes of any of them change little. 1 is a word that stands in a record's name.

/** What it is worth that a word stands in a field, at best. */
export const FIELD = { name: 1, also: 0.9, asked: 0.8, other: 0.8, summary: 0.6, text: 0.4, around: 0.25 };
/** What each further field with the word adds, as a share of what it would be worth alone. */
export const FURTHER_FIELD = 0.1;
/** What the best among records that have a word in the same fields gains on the worst, by how rare the word is there. */
export const RARER = 0.15;

/** What a word like the one typed is worth, beside the word itself. */
export const LIKE = { prefix: 0.6, compound: 0.6, fuzzy: 0.6, parts: 0.6, akin: 0.3 };
/** What the two parts are worth of a compound that no record has: the first tells more than the head. */
export const PART = { first: 0.6, head: 0.4 };

/** What it is worth that a record bears a term that the reader named, by the term's vocabulary. */
export const TERM = {
  needs: 1,
  "target-groups": 1,
  places: 1,
  roles: 1,
  deliveries: 1,
  phases: 0.8,
  kinds: 0.8,
  "programme-periods": 0.8,
  actors: 0.7,
  "project-phases": 0.6,
  "time-bands": 0.6,
  "cost-bands": 0.6,
  glossary: 0.5,
  "esf-regions": 0.5,
  "project-statuses": 0.5,
  "documentation-levels": 0.5,
  "outcome-measures": 0.5,
  "horizontal-principles": 0.5,
  "actor-roles": 0.5,
  "source-kinds": 0.5,
  levels: 0.3,
};
/** How much of that, by how it does: it bears the very term, a narrower or a broader one, touches it, or tells of it. */
export const NEAR = { borne: 1, narrower: 0.8, broader: 0.3, mentioned: 0.4, told: 0.3 };
/** What a record loses for each further term of the same vocabulary: about everything is about nothing. */
export const DILUTED = 0.03;
/** What the weaker of two reasons for the same word adds to the stronger. */
export const BOTH = 0.25;

/** How much a rare word can count for at most, as the logarithm of all records by those that have it. */
export const RAREST = 2.2;
/** What is left of the score of a record that has next to none of the words, and how fast that grows with their share. */
export const COVERED = { least: 0.5, power: 0.8 };
/** What is gained by a record whose whole name was typed, by one more answered question, and by being a method. */
export const NAMED = 1.3;
export const ANSWERED = 0.01;
export const PROJECT = 0.95;
/** The share of the best hit's score below which a record is no hit. */
export const LEAST = 0.12;
