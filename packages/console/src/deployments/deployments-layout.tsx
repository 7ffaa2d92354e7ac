import { Tabs } from '@base-ui/react/tabs';
import { Outlet } from '@tanstack/react-router';
import { Guarded } from '../access/guarded.tsx';
import { PlayerFrame } from '../player/player-frame.tsx';
import { PlayerTabs } from '../player/player-tabs.tsx';

/** A player's heading and tabs above its deployments. */
export const DeploymentsLayout = () => (
  <PlayerFrame>
    {(player) => (
      <PlayerTabs playerNo={player.no} section="deployments">
        <Tabs.Panel value="deployments" className="rounded">
          <Guarded action="View/getVideoPlayerDeploymentList">
            <Outlet />
          </Guarded>
        </Tabs.Panel>
      </PlayerTabs>
    )}
  </PlayerFrame>
);
