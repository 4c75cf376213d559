{% macro setting(name) %}
    {#- A package does not see its own `vars:` inside a consumer's project, so the defaults live here. -#}
    {% set defaults = {
        'as_of': none,
        'timezone': 'UTC',
        'week_start': 'monday',
        'leap_day_birthdays': 'none',
        'raw_schema': none,
        'missing_raw_tables': [],
        'raw_epochs': {},
        'maximum_reject_share': 0.05,
        'maximum_joined_conditions': 40,
        'maximum_kept_filters': 100,
        'profile_keys': true,
        'segment_builder_demo': target.profile_name == 'segment_builder',
        'segment_builder_analysis': target.profile_name == 'segment_builder',
        'segment_builder_semantic_layer': false,
        'demo_as_of': '2026-08-01 06:00:00',
        'order_metrics': ['Placed Order'],
        'refund_metrics': ['Refunded Order', 'Cancelled Order'],
        'order_id_properties': ['OrderId', '$event_id'],
        'prediction_minimum_customers': 500,
        'prediction_minimum_history_days': 180,
        'prediction_maximum_days_since_order': 30,
        'prediction_minimum_repeat_orders': 3,
        'prediction_horizon_days': 365,
        'next_order_window_days': 14,
        'prediction_interval': 0.8,
        'backtest_minimum_history_days': 90,
        'backtest_weight': 0.5,
        'backtest_results': none,
        'fit_in_build': none,
        'fitted_parameters': none,
        'predict_gender': none,
        'stated_gender_properties': ['Gender', 'gender'],
        'gender_certainty': 0.9,
        'predict_channel_affinity': none,
        'channel_affinity_days': 180,
        'message_id_properties': ['$message'],
        'channel_affinity_metrics': {
            'email': {'messages': ['Received Email'], 'engagements': ['Opened Email', 'Clicked Email']},
            'sms': {'messages': ['Received SMS'], 'engagements': ['Clicked SMS']},
            'push': {'messages': ['Received Push'], 'engagements': ['Opened Push']},
        },
        'utm_medium_property': 'utm_medium',
        'utm_metrics': ['Active on Site', 'Placed Order'],
        'revenue_target': none,
        'forecast_model_error': 0.2,
        'forecast_model_error_without_backtest': 0.5,
        'record_memberships': true,
        'on_earlier_as_of': 'refuse',
        'known_as_of': false,
        'explained_segments': none,
        'raw_models': {},
        'own_postal_codes': none,
        'destinations': {},
        'analysis_days': 90,
        'tiers': ['engagement_recent_buyers', 'engagement_near_lapsed', 'engagement_lapsed', 'engagement_never_bought'],
        'tier_migration_from': none,
        'tier_migration_to': none,
        'experiments': {},
        'experiment_lookback_days': 14,
        'holdout_share': 0,
        'export_maximum_change': 0.5,
        'export_maximum_data_age_days': 7,
        'export_maximum_reject_share': 0.02,
        'raw_files': none,
        'loaders': [],
        'missing_loader_tables': [],
        'generic_tables': {},
        'klaviyo_api_files': none,
        'shopify_json_files': none,
        'segment_rudderstack_metrics': {
            'Order Completed': 'Placed Order', 'Order Cancelled': 'Cancelled Order', 'Order Refunded': 'Refunded Order',
            'Checkout Started': 'Started Checkout', 'Product Viewed': 'Viewed Product', 'Product Added': 'Added to Cart',
            'Viewed Page': 'Active on Site',
        },
        'property_names': 'snake_case' if 'fivetran_klaviyo' in var('loaders', []) or 'segment_rudderstack' in var('loaders', [])
            else 'as_written',
    } %}
    {#- Whose contact details a destination gets. -#}
    {% do defaults.update({
        'google_consent': 'subscribed',
        'klaviyo_consent': 'subscribed',
        'linkedin_consent': 'subscribed',
        'mailchimp_consent': 'subscribed',
        'meta_consent': 'subscribed',
        'microsoft_consent': 'subscribed',
        'pinterest_consent': 'subscribed',
        'tiktok_consent': 'subscribed',
    }) %}
    {#- What the guide's segments are tuned by: tiers are disjoint only where all of them mean the same number. -#}
    {% do defaults.update({
        'buying_cycle_days': 180,
        'campaign': 'Spring Sale',
        'churn_risk': 0.5,
        'frequent_orders': 3,
        'high_clv': 100,
        'high_order_value': 100,
        'high_value': 250,
        'low_clv': 5,
        'low_order_value': 30,
        'near_lapsed_days': 395,
        'recent_days': 120,
        'sample_percentage': 10,
    }) %}
    {% if name not in defaults %}
        {% do exceptions.raise_compiler_error("segment_builder has no setting '" ~ name ~ "'; it has: " ~ defaults.keys() | join(', ')) %}
    {% endif %}
    {{ return(var(name, defaults[name])) }}
{% endmacro %}


{% macro reads_the_demo() %}
    {#- Whether the raw tables are the demo's seeds, for want of others. -#}
    {{ return(
        segment_builder.setting('raw_schema') is none and not segment_builder.setting('raw_models')
        and not segment_builder.setting('loaders') and segment_builder.setting('raw_files') is none
    ) }}
{% endmacro %}


{% macro can_introspect() %}
    {#- Compiling offline, and in the editor, the warehouse must not be asked. -#}
    {{ return(execute and flags.INTROSPECT is not false and not var('offline_compile', false)) }}
{% endmacro %}


{% macro whole_number_setting(name, examples) %}
    {% set number = segment_builder.setting(name) %}
    {% if number is not integer or number is boolean or number < 0 %}
        {% do exceptions.raise_compiler_error('The var ' ~ name ~ ' is ' ~ tojson(number) ~ '; it takes a whole number, ' ~ examples ~ '.') %}
    {% endif %}
    {{ return(number) }}
{% endmacro %}
