{% macro raw_contract() %}
    {#-
        The raw tables, by name:

        columns            column -> logical type; `object` and `array` are JSON
        optional_columns   those that may be missing, and are then null
        is_optional        whether the table itself may be missing, and is then empty
        required           columns whose null leaves the row out
        words              column -> the words it may hold, in any case; what null and what any other text is read as
        key, one_per       of rows with the same key one counts, the first by `latest`; what its repeats are called
        latest             columns, the greatest first; or a column and the order of its words; or `unread`, a timestamp whose
                           text was not read: nobody knows how late that row is, so it counts, `unless` a column holds a word
        record             the column that tells which row it is, among the rejects
        of_merged          which of the rows counts that merged profiles have of one key, each its latest: terms as in `latest`
        merged             what becomes of the rows of a profile that was merged into another: `moved` to that one, or `left_out`
    -#}
    {% set place = {
        'address1': 'text', 'address2': 'text', 'city': 'text', 'region': 'text', 'country': 'text', 'zip': 'text',
        'timezone': 'text', 'latitude': 'number', 'longitude': 'number',
    } %}
    {% set person = dict({
        'email': 'text', 'phone_number': 'text', 'external_id': 'text', 'first_name': 'text', 'last_name': 'text',
        'organization': 'text', 'title': 'text', 'locale': 'text',
    }, **place) %}
    {% set channels = ['email', 'sms', 'push', 'whatsapp_marketing', 'whatsapp_transactional'] %}
    {{ return({
        'profiles': {
            'columns': dict({'profile_id': 'text'}, **dict(person, **{
                'created_at': 'timestamp', 'updated_at': 'timestamp', 'last_event_at': 'timestamp', 'properties': 'object',
            })),
            'required': ['profile_id'],
            'key': ['profile_id'], 'one_per': 'profile_id', 'latest': ['updated_at', 'created_at', 'properties'],
            'record': 'profile_id', 'merged': 'left_out',
        },
        'events': {
            'columns': {
                'event_id': 'text', 'profile_id': 'text', 'metric': 'text', 'metric_id': 'text',
                'occurred_at': 'timestamp', 'value': 'number', 'properties': 'object', 'loaded_at': 'timestamp',
            },
            'optional_columns': ['metric_id', 'loaded_at'],
            'required': ['event_id', 'profile_id', 'occurred_at'],
            'key': ['event_id'], 'one_per': 'event_id',
            'latest': ['loaded_at', 'occurred_at', 'profile_id', 'properties', 'metric', 'metric_id', 'value'],
            'record': 'event_id', 'merged': 'moved',
        },
        'list_members': {
            'columns': {'list_id': 'text', 'list_name': 'text', 'profile_id': 'text', 'joined_at': 'timestamp'},
            'required': ['profile_id'],
            'record': 'list_id', 'merged': 'moved',
        },
        'consents': {
            'columns': {
                'profile_id': 'text', 'channel': 'text', 'status': 'text', 'status_at': 'timestamp',
                'method': 'text', 'method_detail': 'text', 'custom_source': 'text',
                'double_opt_in': 'boolean', 'rcs_capable': 'boolean',
            },
            'required': ['profile_id', 'channel'],
            'words': {
                'channel': {'allowed': channels},
                'status': {
                    'allowed': ['subscribed', 'unsubscribed', 'never_subscribed'],
                    'null': 'never_subscribed', 'otherwise': 'unknown',
                },
            },
            'key': ['profile_id', 'channel'], 'one_per': 'consent',
            'latest': [
                {'unread': 'status_at', 'unless': ['status', 'subscribed']}, 'status_at',
                ['status', 'unsubscribed', 'unknown', 'never_subscribed', 'subscribed'], 'method',
            ],
            'of_merged': [['status', 'unsubscribed', 'unknown', 'subscribed', 'never_subscribed']],
            'record': 'channel_text', 'merged': 'moved',
        },
        'suppressions': {
            'columns': {'profile_id': 'text', 'channel': 'text', 'reason': 'text', 'suppressed_at': 'timestamp'},
            'required': ['profile_id'],
            'words': {
                'channel': {'allowed': channels, 'otherwise': 'email'},
                'reason': {
                    'allowed': ['hard_bounce', 'user_suppressed', 'invalid_email', 'spam_complaint', 'unsubscribe'],
                    'otherwise': 'unknown',
                },
            },
            'record': 'reason_text', 'merged': 'moved',
        },
        'predictions': {
            'is_optional': true,
            'columns': {
                'profile_id': 'text', 'historic_clv': 'number', 'predicted_clv': 'number', 'total_clv': 'number',
                'historic_number_of_orders': 'number', 'predicted_number_of_orders': 'number',
                'average_days_between_orders': 'number', 'average_order_value': 'number',
                'churn_probability': 'number', 'expected_date_of_next_purchase': 'timestamp',
                'predicted_gender': 'text', 'channel_affinity': 'array',
            },
            'required': ['profile_id'],
            'key': ['profile_id'], 'one_per': 'profile_id', 'latest': ['total_clv', 'expected_date_of_next_purchase'],
            'record': 'profile_id', 'merged': 'moved',
        },
        'custom_objects': {
            'is_optional': true,
            'columns': {'object_type_id': 'text', 'object_id': 'text', 'properties': 'object'},
            'required': ['object_type_id', 'object_id'],
            'key': ['object_type_id', 'object_id'], 'one_per': 'object_id', 'latest': ['properties'],
            'record': 'object_id',
        },
        'custom_object_links': {
            'is_optional': true,
            'columns': {'object_type_relationship_id': 'text', 'profile_id': 'text', 'object_id': 'text'},
            'required': ['profile_id'],
            'record': 'object_id', 'merged': 'moved',
        },
        'profile_versions': {
            'is_optional': true,
            'columns': dict({'profile_id': 'text', 'valid_from': 'timestamp'}, **dict(person, properties='object')),
            'required': ['profile_id', 'valid_from'],
            'key': ['profile_id', 'valid_from'], 'one_per': 'version', 'latest': ['properties'],
            'record': 'profile_id', 'merged': 'left_out',
        },
        'profile_aliases': {
            'is_optional': true,
            'columns': {'profile_id': 'text', 'merged_into': 'text', 'merged_at': 'timestamp'},
            'optional_columns': ['merged_at'],
            'required': ['profile_id', 'merged_into'],
            'key': ['profile_id'], 'one_per': 'alias', 'latest': ['merged_at', 'merged_into'],
            'record': 'profile_id',
        },
    }) }}
{% endmacro %}
