// @ts-check
// Loaded into the server before its own code: once the script that started it is gone, even by kill -9, stop as if told to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
