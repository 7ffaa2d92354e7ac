-- start {"account_id":7,"environment":"production","from_hour":1769673600,"to_hour":1769940000,"from_ms":1769763600000,"to_ms":1769850000000}
SELECT
  1 AS is_total,
  0 AS bucket,
  count() AS value_views,
  count() AS sample_views,
  sumIf(played_ms, true) AS value_play_time,
  count() AS sample_play_time
FROM view FINAL
PREWHERE environment = {environment:String}
WHERE account_id = {account_id:UInt64}
  AND view_hour >= {from_hour:DateTime}
  AND view_hour < {to_hour:DateTime}
  AND started_at >= fromUnixTimestamp64Milli({from_ms:Int64})
  AND started_at < fromUnixTimestamp64Milli({to_ms:Int64})
  AND NOT ((bitAnd(bot_signals, 3) != 0) + (bitAnd(bot_signals, 4) != 0) + (bitAnd(bot_signals, 8) != 0) + (bitAnd(bot_signals, 16) != 0) >= 2);

-- end {"account_id":7,"environment":"production","from_hour":1769068800,"to_hour":1769940000,"from_ms":1769763600000,"to_ms":1769850000000}
SELECT
  1 AS is_total,
  0 AS bucket,
  quantileExactInclusiveIf(0.5)(startup_ms, startup_ms >= 0) AS value_startup_time,
  countIf(startup_ms >= 0) AS sample_startup_time,
  sumIf(rebuffer_ms, watched_ms > 0) / sumIf(watched_ms, watched_ms > 0) AS value_rebuffer_percentage,
  countIf(watched_ms > 0) AS sample_rebuffer_percentage
FROM view FINAL
PREWHERE environment = {environment:String}
WHERE account_id = {account_id:UInt64}
  AND view_hour >= {from_hour:DateTime}
  AND view_hour < {to_hour:DateTime}
  AND last_at >= fromUnixTimestamp64Milli({from_ms:Int64})
  AND last_at < fromUnixTimestamp64Milli({to_ms:Int64})
  AND NOT ((bitAnd(bot_signals, 3) != 0) + (bitAnd(bot_signals, 4) != 0) + (bitAnd(bot_signals, 8) != 0) + (bitAnd(bot_signals, 16) != 0) >= 2);

-- now {"account_id":7,"environment":"production","from_hour":1769155200,"present_from_ms":1769849970000,"watching_states":["starting","playing","stalled","seeking"]}
SELECT
  1 AS is_total,
  0 AS bucket,
  count() AS value_current_viewers,
  count() AS sample_current_viewers
FROM view FINAL
PREWHERE environment = {environment:String}
WHERE account_id = {account_id:UInt64}
  AND view_hour >= {from_hour:DateTime}
  AND last_received_at >= fromUnixTimestamp64Milli({present_from_ms:Int64})
  AND finalizeAggregation(state) IN {watching_states:Array(String)}
  AND NOT ((bitAnd(bot_signals, 3) != 0) + (bitAnd(bot_signals, 4) != 0) + (bitAnd(bot_signals, 8) != 0) + (bitAnd(bot_signals, 16) != 0) >= 2);
