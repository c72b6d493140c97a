import { Loading } from '@/shell/states/loading';

export default Loading;
