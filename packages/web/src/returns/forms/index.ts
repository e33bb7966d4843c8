/** What is filled in of somebody away or coming back: loaded when it is needed. */
export { Advise } from './Advise.tsx';
export { NotWaited } from './NotWaited.tsx';
export { areasOn, PlaceField, type Whereabouts } from './PlaceField.tsx';
export { RegisterForm } from './RegisterForm.tsx';
export { ToldBefore } from './ToldBefore.tsx';
export { type Travel, TravelFields, travelTold } from './TravelFields.tsx';

import './returns.css';
