import { z } from "zod";

/** Why a line must be asked back, each with the question in plain words. */
export const askBackCodes = {
  "per-day-or-dose": "Is this mg/kg for each dose or for the whole day?",
  "weight-missing": "What does the child weigh, measured when?",
  "eye-ear-od": "Once a day or the right side? Write the words.",
  "side-missing": "Which eye or ear?",
  "insulin-unit": "How many units? Write the word.",
  "unit-missing": "In which unit?",
  "decimal-point": "Is there a point before this number? Write the zero.",
  "trailing-zero": "Is this the whole number? Write it without the zero after the point.",
  abbreviation: "These letters stand for more than one medicine: which?",
  "daily-not-weekly": "This is taken weekly or monthly: which day?",
  "frequency-unclear": "How often?",
  "frequency-conflict": "The line says two different times: which?",
  "frequency-missing": "How often is it taken?",
  "strength-missing": "Which strength?",
  "strength-not-made": "This strength is not made: which is meant?",
  "strength-of-combination": "What is the strength of each part?",
  "dose-implausible": "This is many times the usual amount or a small part of it: is it meant?",
  "amount-unclear": "How much at a time?",
  "amount-impossible": "This form cannot be given in that amount: how much?",
  microgram: "Microgram or milligram? Write the word.",
  "days-or-times": "Is this number days or times a day?",
  "duration-unclear": "For how long?",
  "as-needed-maximum": "What for, and how many at most in a day?",
  "route-missing": "By which route?",
  "form-conflict": "The form and the way it is given do not fit: which?",
  "two-medicines": "One combination, or two medicines on two lines?",
  "medicine-unclear": "Which medicine?",
  "medicine-unknown": "No such medicine is known: what is in it?",
  "medicine-look-alike": "Two medicines are written nearly so: which?",
  "taper-unclear": "Which amounts, each for how many days?",
  "food-conflict": "Before or after food?",
  prohibited: "This may not be prescribed by tele-consult.",
} as const;

/** A line that is never to be guessed; the first code is the chief one, any one of them is a right question. */
export const askBackLine = z.strictObject({
  id: z.string().regex(/^ask-\d{3}$/u),
  line: z.string().min(3).max(110),
  codes: z.array(z.string()).min(1),
  ask: z.string().min(10),
});
