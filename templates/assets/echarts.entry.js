// What our pages use of Apache ECharts: bundled by ../generate.go into
// echarts.min.js with the global name "echarts". Add a part here and run
// `go generate ./templates`.
import {use, init, setPlatformAPI} from 'echarts/core';
import {CustomChart} from 'echarts/charts';
import {CanvasRenderer} from 'echarts/renderers';
import {extendShape, registerShape} from 'echarts/lib/util/graphic.js';

use([CustomChart, CanvasRenderer]);

export {init, setPlatformAPI, extendShape, registerShape};
