import { port } from "#port";
import { serve } from "./serve";

serve(port);
