{% macro rank_condition(aspect, condition) %}
    {#- Among the first or last of all who have a value, or beyond their mean. `relation` is given where no ref() to `among` could be
        seen while dbt parsed. -#}
    {% if aspect == 'shape' %}
        {% set measured = {
            'members': {'metric_id': 'text'},
            'optional': {
                'metric_filters': segment_builder.filters_on_events(), 'timeframe_filter': segment_builder._timeframe_of_events(),
            },
            'by': 'measurement', 'cases': segment_builder._measurement_cases(),
            'instead': {'dimension': {'members': {'dimension': segment_builder._predicted_numbers()}}},
        } %}
        {{ return({
            'reads': ['int_events', 'profile_predictions'], 'reads_model': 'among',
            'members': {'by': measured},
            'optional': {'among': 'text', 'top': 'share', 'bottom': 'share', 'mean': ['above', 'below']},
            'together': ['by'],
        }) }}
    {% elif aspect == 'problem' %}
        {% set forms = ['top', 'bottom', 'mean'] | select('in', condition) | list %}
        {% set given = [] %}
        {% for form in forms if condition[form] is not none %}{% do given.append(form) %}{% endfor %}
        {% if given | length == 1 %}
            {{ return(none) }}
        {% endif %}
        {{ return({'member': given[1] if given else 'top', 'allowed': 'one of top, bottom (a percentage) and mean (above, below)'}) }}
    {% elif aspect == 'normal' %}
        {{ return(segment_builder._normal_rank(condition)) }}
    {% elif aspect == 'words' %}
        {{ return(
            segment_builder.of_condition('asked', condition) ~ ' by ' ~ segment_builder._ranked_in_words(condition.by) ~ ', among '
            ~ ('the segment ' ~ condition.among if 'among' in condition else 'all')
        ) }}
    {% elif aspect == 'asked' %}
        {% if 'mean' in condition %}
            {{ return(condition.mean ~ ' the mean') }}
        {% endif %}
        {{ return('in the ' ~ ('top ' ~ condition.top if 'top' in condition else 'bottom ' ~ condition.bottom) ~ ' %') }}
    {% elif aspect == 'names' %}
        {{ return([] if 'dimension' in condition.by else segment_builder.of_condition('names', dict(condition.by, type='profile-metric'))) }}
    {% elif aspect == 'select' %}
        {{ return({'body': segment_builder._rank_select(condition), 'is_negated': false}) }}
    {% elif aspect == 'found' %}
        {% if 'mean' in condition %}
            {% set found = [segment_builder.number_as_text('measured'), "', mean '", segment_builder.number_as_text('mean')] %}
        {% else %}
            {% set found = [
                "'place '", segment_builder.number_as_text('place'), "' of '", segment_builder.number_as_text('number_of_ranked'), "', '",
                segment_builder.number_as_text('measured'),
            ] %}
        {% endif %}
        {{ return({
            'body': 'select profile_id, ' ~ dbt.concat(found) ~ ' as found\nfrom ' ~ segment_builder._ranked_profiles(condition),
            'otherwise': 'no value',
        }) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _normal_rank(condition) %}
    {% set by = condition.by %}
    {% if 'dimension' not in by %}
        {#- What measures here measures in a condition on events, too. -#}
        {% set normal = segment_builder.metric_condition('normal', dict(by, type='profile-metric', measurement_filter=none)) %}
        {% set by = {} %}
        {% for name in normal if name not in ['type', 'measurement_filter'] %}{% do by.update({name: normal[name]}) %}{% endfor %}
    {% endif %}
    {% set normal_rank = {'type': condition.type, 'by': by} %}
    {% for name in ['among', 'top', 'bottom', 'mean'] if condition.get(name) is not none %}
        {% do normal_rank.update({name: condition[name]}) %}
    {% endfor %}
    {{ return(normal_rank) }}
{% endmacro %}


{% macro _ranked_in_words(by) %}
    {% if 'dimension' in by %}
        {{ return(by.dimension.replace('_', ' ')) }}
    {% endif %}
    {% set property = 'value' if by.get('measurement_property') == '$value' else by.get('measurement_property') %}
    {% set measured = {'count': 'number', 'unique': 'different values of ' ~ property}.get(
        by.measurement, by.measurement ~ (' of ' ~ property if property else '')
    ) %}
    {% set words = [measured ~ ' of ' ~ by.metric_id if not property else measured ~ ' in ' ~ by.metric_id] %}
    {% do words.append(segment_builder.filter_in_words(by.timeframe_filter)) %}
    {{ return((words + segment_builder.event_filters_in_words(by.metric_filters)) | join(', ')) }}
{% endmacro %}


{% macro _rank_select(condition) %}
    {% if 'mean' in condition %}
        {% set predicate = 'measured ' ~ ('>' if condition.mean == 'above' else '<') ~ ' mean' %}
    {% else %}
        {% set predicate = segment_builder._is_among_the_first(condition.top if 'top' in condition else condition.bottom) %}
    {% endif %}
    {{ return('select profile_id\nfrom ' ~ segment_builder._ranked_profiles(condition) ~ '\nwhere ' ~ predicate) }}
{% endmacro %}


{% macro _ranked_profiles(condition) %}
    {#- Who has a value: {measured, mean}, both rounded, or {measured, place, number_of_ranked}. -#}
    {% set by = condition.by %}
    {% if 'mean' in condition %}
        {% set number = 'cast(amount as ' ~ segment_builder.type_name('number') ~ ')' %}
        {% set columns = [
            segment_builder.rounded(number) ~ ' as measured', segment_builder.rounded('avg(' ~ number ~ ') over ()') ~ ' as mean',
        ] %}
    {% else %}
        {% set columns = [
            'amount as measured',
            'row_number() over (order by amount' ~ (' desc' if 'top' in condition else '') ~ ', '
            ~ segment_builder.binary_text('profile_id') ~ ') as place',
            'count(*) over () as number_of_ranked',
        ] %}
    {% endif %}
    {% if 'dimension' in by %}
        {% set measured %}
select
    profile_id,
    {{ by.dimension }} as amount
from {{ ref('segment_builder', 'profile_predictions') }}
        {% endset %}
    {% else %}
        {% set measured = segment_builder._ranked_measurement(by) %}
    {% endif %}
    {% if 'among' in condition %}
        {% set among = 'select profile_id\nfrom ' ~ (condition.get('relation') or ref(condition.among)) ~ ' as members' %}
    {% else %}
        {% set among = segment_builder.profiles_where(segment_builder.has_begun('created_at')) %}
    {% endif %}
    {% set ranked %}
(
    select
        profile_id,
        {{ columns | join(',\n') | indent(8) }}
    from (
        select
            measured_profiles.profile_id as profile_id,
            measured_profiles.amount as amount
        from (
            {{ measured | trim | indent(12) }}
        ) as measured_profiles
        inner join (
            {{ among | indent(12) }}
        ) as candidates on measured_profiles.profile_id = candidates.profile_id
        where measured_profiles.amount is not null
    ) as values_of_profiles
) as ranked_profiles
    {%- endset %}
    {{ return(ranked | trim) }}
{% endmacro %}


{% macro _ranked_measurement(by) %}
    {#- {profile_id, amount}. Of `Key[].Member` only events with an item are measured, but over events without any a sum is 0. -#}
    {% set measured %}
select
    profile_id,
    {{ segment_builder._measurement(by) }} as amount
{{ segment_builder._measured_events(by) }}
group by profile_id
    {% endset %}
    {% if '[].' not in by.get('measurement_property', '') or by.measurement not in ['sum', 'unique'] %}
        {{ return(measured | trim) }}
    {% endif %}
    {% set with_zeros %}
select
    matched.profile_id as profile_id,
    coalesce(measured_items.amount, 0) as amount
from (
    select distinct profile_id
    {{ segment_builder.matching_events(by.metric_id, by.metric_filters, ['profile_id'], by.timeframe_filter) | indent(4) }}
) as matched
left join (
    {{ measured | trim | indent(4) }}
) as measured_items on matched.profile_id = measured_items.profile_id
    {% endset %}
    {{ return(with_zeros | trim) }}
{% endmacro %}


{% macro _is_among_the_first(percentage) %}
    {#- place <= ceil(number × percentage / 100), in whole numbers: of doubles, 0.07 % of 10,000 are more than 7. The percentage's
        digits are multiplied in pieces, from behind, for a percentage such as 100 / 3 has too many for one product; a rounded up
        carry does not change what is rounded up in the end. -#}
    {% set parts = modules.re.match('([0-9]+)(?:[.]([0-9]+))?(?:e([+-]?[0-9]+))?$', percentage | string | lower) %}
    {% set decimals = parts.group(2) or '' %}
    {% set zeros = decimals | length - (parts.group(3) or '0') | int + 2 %}
    {% if zeros > 30 %}
        {{ return('place = 1') }}
    {% endif %}
    {% set state = namespace(digits=parts.group(1) ~ decimals, zeros=zeros, carry='') %}
    {% for piece in range(4) if state.zeros > 8 %}
        {% set state.digits = '000000' ~ state.digits %}
        {% set product = 'number_of_ranked * ' ~ state.digits[-6:] | int ~ state.carry %}
        {% set state.carry = (
            ' + cast((' ~ product ~ ' + mod(1000000 - mod(' ~ product ~ ', 1000000), 1000000)) / 1000000 as '
            ~ segment_builder.type_name('integer') ~ ')'
        ) %}
        {% set state.digits, state.zeros = state.digits[:-6], state.zeros - 6 %}
    {% endfor %}
    {{ return(
        '(place - 1) * ' ~ 10 ** state.zeros ~ ' < number_of_ranked * ' ~ (state.digits | int) ~ state.carry
    ) }}
{% endmacro %}
