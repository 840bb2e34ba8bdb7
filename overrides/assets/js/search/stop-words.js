// Words that say nothing by themselves of what is looked for, with their accents and, for who types none, without.
import { swe } from "../../vendor/stopword-sv-3.1.5.js";
import { eng } from "../../vendor/stopword-en-3.1.5.js";

// What a phrase of a vocabulary is compared without. Words that deny stay: "kan inte läsa" is not "kan läsa".
const glue = {
  sv: `
    alla allt att av blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt du där då efter
    eller en er era ert ett från för ha hade han hans har hen henne hennes hon honom i inom jag ju kan kunde man med
    mellan men mig min mina mitt mot ni nu och om oss på samma sedan sig sin sina sitt själv som så till under upp ut var
    vara varit vart vi vid vår våra vårt än är åt över hos`,
  en: `
    i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it
    its itself they them their theirs themselves this that these those am is are was were be been being have has had
    having a an the and but if or because as of at by for with about to from up in on s t`,
};

// How people put their questions, beside what the library's lists have.
const questions = {
  sv: `
    vems icke inget utan borde brukar ge ger hjälp hjälpa hjälper hjälpt exempel måste mest nej ngn ngt saknar behöver
    behov behöva sak saker sen tex tips typ veta vet folk person personer människa människor gång gången samtidigt hela
    egentligen alltihop liksom se ser år års bör få ska funka funkar o m`,
  en: `
    whom whose when why does doing ought until against during above below down off again further once few no nor not own
    just don best e g eg etc find gets give go good help helping helps may need needs please people person persons show
    someone somebody something tell use used using want wants ways will so t s`,
};

const plain = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "");
const set = (...lists) =>
  new Set(
    lists
      .flat()
      .flatMap((list) => list.trim().split(/\s+/))
      .flatMap((word) => [word, plain(word)]),
  );

/** What a phrase is compared without. */
export const GLUE = { sv: set(glue.sv), en: set(glue.en) };
/** What is not searched for. */
export const STOP_WORDS = { sv: set(swe, glue.sv, questions.sv), en: set(eng, glue.en, questions.en) };
