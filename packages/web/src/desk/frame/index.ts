export { Area } from './Area.tsx';
export { type AreaName, areasFor } from './areas.ts';
export { Beside } from './Beside.tsx';
export { Frame } from './Frame.tsx';
export { SeenBy } from './SeenBy.tsx';
export { UntilLoaded } from './UntilLoaded.tsx';
