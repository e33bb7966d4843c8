export { VoicePlayer } from './VoicePlayer.tsx';
export { VoiceRecorder } from './VoiceRecorder.tsx';
