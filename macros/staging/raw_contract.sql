{% macro raw_contract() %}
    {#- The raw tables: column -> logical type. Tables under `optional` and columns under
        `optional_columns` may be missing in the warehouse and are then read as empty and null. -#}
    {{ return({
        'tables': {
            'profiles': {
                'profile_id': 'text', 'email': 'text', 'phone_number': 'text', 'external_id': 'text',
                'first_name': 'text', 'last_name': 'text', 'organization': 'text', 'title': 'text', 'locale': 'text',
                'address1': 'text', 'address2': 'text', 'city': 'text', 'region': 'text', 'country': 'text',
                'zip': 'text', 'timezone': 'text', 'latitude': 'number', 'longitude': 'number',
                'created_at': 'timestamp', 'updated_at': 'timestamp', 'last_event_at': 'timestamp',
                'properties': 'json',
            },
            'events': {
                'event_id': 'text', 'profile_id': 'text', 'metric': 'text', 'metric_id': 'text',
                'occurred_at': 'timestamp', 'value': 'number', 'properties': 'json', 'loaded_at': 'timestamp',
            },
            'list_members': {
                'list_id': 'text', 'list_name': 'text', 'profile_id': 'text', 'joined_at': 'timestamp',
            },
            'consents': {
                'profile_id': 'text', 'channel': 'text', 'status': 'text', 'status_at': 'timestamp',
                'method': 'text', 'method_detail': 'text', 'custom_source': 'text',
                'double_opt_in': 'boolean', 'rcs_capable': 'boolean',
            },
            'suppressions': {
                'profile_id': 'text', 'channel': 'text', 'reason': 'text', 'suppressed_at': 'timestamp',
            },
            'predictions': {
                'profile_id': 'text', 'historic_clv': 'number', 'predicted_clv': 'number', 'total_clv': 'number',
                'historic_number_of_orders': 'number', 'predicted_number_of_orders': 'number',
                'average_days_between_orders': 'number', 'average_order_value': 'number',
                'churn_probability': 'number', 'expected_date_of_next_purchase': 'timestamp',
                'predicted_gender': 'text', 'channel_affinity': 'json',
            },
            'custom_objects': {
                'object_type_id': 'text', 'object_id': 'text', 'properties': 'json',
            },
            'custom_object_links': {
                'object_type_relationship_id': 'text', 'profile_id': 'text', 'object_id': 'text',
            },
            'profile_versions': {
                'profile_id': 'text', 'valid_from': 'timestamp', 'email': 'text', 'phone_number': 'text',
                'external_id': 'text', 'first_name': 'text', 'last_name': 'text', 'organization': 'text',
                'title': 'text', 'locale': 'text', 'address1': 'text', 'address2': 'text', 'city': 'text',
                'region': 'text', 'country': 'text', 'zip': 'text', 'timezone': 'text', 'latitude': 'number',
                'longitude': 'number', 'properties': 'json',
            },
        },
        'optional': ['predictions', 'custom_objects', 'custom_object_links', 'profile_versions'],
        'optional_columns': {'events': ['metric_id', 'loaded_at']},
    }) }}
{% endmacro %}
