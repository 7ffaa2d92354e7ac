-- end {"account_id":7,"environment":"production","from_hour":1769068800,"to_hour":1769940000,"from_ms":1769763600000,"to_ms":1769850000000,"filter_0":["KR"],"filter_1":1000,"now_ms":1769850000000}
SELECT
  1 AS is_total,
  0 AS bucket,
  quantileExactInclusiveIf(0.95)(startup_ms, startup_ms >= 0) AS value_startup_time_p95,
  countIf(startup_ms >= 0) AS sample_startup_time_p95,
  countIf((startup_ms >= 0 OR error_fatal = 1 OR ((finalizeAggregation(exit) != '' OR finalizeAggregation(state) IN ('ended', 'failed')) OR last_received_at < fromUnixTimestamp64Milli({now_ms:Int64}) - INTERVAL 3600 SECOND)) AND ((NOT startup_ms >= 0 AND error_fatal = 0 AND ((finalizeAggregation(exit) != '' OR finalizeAggregation(state) IN ('ended', 'failed')) OR last_received_at < fromUnixTimestamp64Milli({now_ms:Int64}) - INTERVAL 3600 SECOND)) AND watched_ms >= 1000)) / countIf((startup_ms >= 0 OR error_fatal = 1 OR ((finalizeAggregation(exit) != '' OR finalizeAggregation(state) IN ('ended', 'failed')) OR last_received_at < fromUnixTimestamp64Milli({now_ms:Int64}) - INTERVAL 3600 SECOND))) AS value_exits_before_start,
  countIf((startup_ms >= 0 OR error_fatal = 1 OR ((finalizeAggregation(exit) != '' OR finalizeAggregation(state) IN ('ended', 'failed')) OR last_received_at < fromUnixTimestamp64Milli({now_ms:Int64}) - INTERVAL 3600 SECOND))) AS sample_exits_before_start
FROM view FINAL
PREWHERE environment = {environment:String}
WHERE account_id = {account_id:UInt64}
  AND view_hour >= {from_hour:DateTime}
  AND view_hour < {to_hour:DateTime}
  AND last_at >= fromUnixTimestamp64Milli({from_ms:Int64})
  AND last_at < fromUnixTimestamp64Milli({to_ms:Int64})
  AND NOT (has({filter_0:Array(String)}, toString(finalizeAggregation(country))))
  AND (startup_ms >= 0 AND startup_ms >= {filter_1:Float64})
  AND NOT ((bitAnd(bot_signals, 3) != 0) + (bitAnd(bot_signals, 4) != 0) + (bitAnd(bot_signals, 8) != 0) + (bitAnd(bot_signals, 16) != 0) >= 2);
