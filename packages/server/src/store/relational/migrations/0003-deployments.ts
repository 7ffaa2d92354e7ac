/** A history of deployments for each player, the revision that changes start from, and keys that make a repeated request safe. */
export const deployments = {
  name: '0003_deployments',
  statements: [
    `alter table player
      add revision integer not null default 1,
      add updated_by text`,
    `update player set updated_by = coalesce((
      select actor from audit_log
      where audit_log.account_id = player.account_id and subject = 'player:' || player.no
      order by id desc limit 1
    ), 'unknown')`,
    `alter table player alter updated_by set not null`,

    // Until now a player had one deployment, made with it. What it changed is what it holds: see control/deployments/diff-options.ts.
    `alter table deployment add number integer, add restored_from integer, add changes integer`,
    `with recursive node (id, value, depth) as (
      select id, options, 0 from deployment
      union all
      select node.id, child.value, depth + 1
      from node, jsonb_each(case jsonb_typeof(node.value) when 'object' then node.value else '{}' end) as child
    )
    update deployment set
      number = 1,
      changes = (
        select count(*) from node
        where node.id = deployment.id and depth > 0 and (jsonb_typeof(value) <> 'object' or value = '{}')
      )`,
    `alter table deployment
      alter number set not null,
      alter changes set not null,
      add check (number > 0 and restored_from < number),
      add unique (player_no, number)`,

    `create table idempotency (
      account_id integer not null references account,
      key text not null,
      request_hash bytea not null check (length(request_hash) = 32),
      player_no integer not null,
      created_at timestamptz not null,
      primary key (account_id, key),
      foreign key (account_id, player_no) references player (account_id, no)
    )`,
  ],
} as const;
