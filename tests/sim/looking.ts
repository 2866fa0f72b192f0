/** Others decide about two versions at once. */
export const isSlow = (draw: number): boolean => draw >= 0.5;
/** So long does a person look at both, and so long takes what follows from the choice: something may be typed. */
export const lookingMs = (draw: number): number => 1 + Math.floor(draw * 400);
export const untilWrittenMs = 20;
