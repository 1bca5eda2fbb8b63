import { offer } from "./offer";
import { RoomCard } from "./room/card";
import { Afterwards } from "./room/afterwards";
import { DayView } from "./room/day-view";
import { EpisodeDetails } from "./room/episode-view";
import { Meter } from "./room/meter";
import { Ribbon } from "./room/ribbon-view";
import { SoothingBar } from "./room/soothing-bar";
import { Share } from "./report/share";
import { Badge } from "./tile/badge";
import { Band } from "./tile/band";
import { BandFeature } from "./tile/feature";
import { Overview } from "./tile/overview";
import { Tile } from "./tile/tile";
import { CryMonitorStrategy } from "./strategy";
import { WeekCard } from "./week/card";
import { Trend } from "./week/trend-view";
import { HeatGrid } from "./week/heat-view";

const ELEMENTS = {
  "cry-monitor-meter": Meter,
  "cry-monitor-ribbon": Ribbon,
  "cry-monitor-episode": EpisodeDetails,
  "cry-monitor-day": DayView,
  "cry-monitor-soothing": SoothingBar,
  "cry-monitor-afterwards": Afterwards,
  "cry-monitor-card": RoomCard,
  "cry-monitor-band": Band,
  "cry-monitor-tile": Tile,
  "cry-monitor-overview": Overview,
  "cry-monitor-badge": Badge,
  "cry-monitor-band-feature": BandFeature,
  "cry-monitor-heat-grid": HeatGrid,
  "cry-monitor-share": Share,
  "cry-monitor-trend": Trend,
  "cry-monitor-week-card": WeekCard,
  "ll-strategy-dashboard-cry-monitor": CryMonitorStrategy,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // After an update a page can hold the module before it as well.
  if (!customElements.get(name)) customElements.define(name, element);
}
offer();
