import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart-option.ts';

/** A chart on screen. */
export interface Drawing {
  readonly draw: (option: ChartOption) => void;
  /** Position in the series of the bucket at so many CSS pixels from the left. */
  readonly bucketAt: (leftPx: number) => number;
  readonly stop: () => void;
}

/** Starts a chart within an element; it follows the element's size until stopped. */
export function startDrawing(element: HTMLElement): Drawing {
  use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);
  const chart = init(element);
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(element);
  return {
    draw: (option) => chart.setOption(option, { replaceMerge: ['series'] }),
    bucketAt: (leftPx) => Math.round(chart.convertFromPixel({ xAxisIndex: 0 }, leftPx)),
    stop: () => {
      resized.disconnect();
      chart.dispose();
    },
  };
}
