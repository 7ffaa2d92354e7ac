#!/usr/bin/env node
// The command stands here, not in dist/, so that npm links it when it installs, before anything is built.
import '../dist/cli/main.js';
