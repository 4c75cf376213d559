{{ config(enabled=segment_builder.setting('segment_builder_semantic_layer')) }}
select
    memberships.segment as segment,
    memberships.profile_id as profile_id,
    memberships.member_since as member_since,
    predictions.historic_clv as historic_clv,
    predictions.predicted_clv as predicted_clv
from {{ ref('segment_builder', 'segment_memberships') }} as memberships
left join {{ ref('segment_builder', 'profile_predictions') }} as predictions
    on memberships.profile_id = predictions.profile_id
