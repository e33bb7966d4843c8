export { byOwner, dueFor, followUpsIn, type Item, itemOf, rolesOf } from './items.ts';
export { SixMarks } from './SixMarks.tsx';
export { StepList } from './StepList.tsx';
export { StepSheet } from './StepSheet.tsx';
export { siteWords } from './stepWords.ts';
export { TakeTemperature, typedWords } from './TakeTemperature.tsx';
export { useTakeStep } from './useTakeStep.ts';
export { dialling, WhoToCall, whoToCall } from './WhoToCall.tsx';
