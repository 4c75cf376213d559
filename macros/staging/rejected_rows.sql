{% macro rejected_rows(table, judged) %}
    {#- What staging did not take over from a raw table: one row for each row that is left out, and for each value that is not
        there in a row that stays. `judged` is the relation or CTE of the judged rows. -#}
    {%- set contract = segment_builder.raw_contract()[table] -%}
    {%- set no_text = segment_builder.typed_null('text') -%}
    {%- set record = {
        'raw_table': "'" ~ table ~ "'",
        'record_id': contract.record,
        'profile_id': 'profile_id' if 'profile_id' in contract.columns else no_text,
        'properties': no_text,
    } -%}
    {%- for column, type in contract.columns.items() if type in ['object', 'array'] -%}
        {%- do record.update(properties=column) -%}
    {%- endfor -%}
    {%- set problems = segment_builder.unread_values(table) -%}
    {%- set unread_key = segment_builder._unread_key(contract, problems) -%}
select
    {{ segment_builder._reject_columns(record) | indent(4) }}
    {{ unread_key.column }} as raw_column,
    {{ unread_key.text }} as raw_text,
    reject_reason as reason,
    true as is_left_out,
    {{ segment_builder._is_counted(contract) }} as is_counted
from {{ judged }}
where reject_reason is not null
{%- for problem in problems if not problem.leaves_out %}

union all

select
    {{ segment_builder._reject_columns(record) | indent(4) }}
    '{{ problem.column }}' as raw_column,
    {{ problem.text }} as raw_text,
    {{ problem.reason }} as reason,
    false as is_left_out,
    {{ segment_builder._is_first_of(problem, problems) }} as is_counted
from {{ judged }}
where
    reject_reason is null
    and {{ problem.predicate }}
{%- endfor %}
{%- endmacro %}


{% macro _is_counted(contract) %}
    {#- Not what the contract itself says does not hold: of repeated rows all but one, and profiles that were merged into others. -#}
    {% set repeated = "'" ~ contract.one_per ~ " is repeated'" %}
    {% if 'key' not in contract %}
        {{ return('true') }}
    {% elif contract.get('merged') == 'left_out' and segment_builder.has_aliases() %}
        {{ return('reject_reason not in (' ~ repeated ~ ", '" ~ segment_builder.reason_merged() ~ "')") }}
    {% endif %}
    {{ return('reject_reason <> ' ~ repeated) }}
{% endmacro %}


{% macro _reject_columns(record) %}
    {% set columns = [] %}
    {% for name, sql in record.items() %}
        {% do columns.append(sql ~ ' as ' ~ name ~ ',') %}
    {% endfor %}
    {{ return(columns | join('\n')) }}
{% endmacro %}


{% macro _unread_key(contract, problems) %}
    {#- Which column's text leaves a row out, where it is a text that does. -#}
    {% for problem in problems if problem.leaves_out %}
        {% set when = 'case when reject_reason = ' ~ problem.reason ~ ' then ' %}
        {{ return({'column': when ~ "'" ~ problem.column ~ "' end", 'text': when ~ problem.text ~ ' end'}) }}
    {% endfor %}
    {% set no_text = segment_builder.typed_null('text') %}
    {{ return({'column': no_text, 'text': no_text}) }}
{% endmacro %}


{% macro _is_first_of(problem, problems) %}
    {#- A row is counted once, whatever the number of its values that are not read. -#}
    {% set earlier = [] %}
    {% set state = namespace(is_earlier=true) %}
    {% for other in problems if not other.leaves_out %}
        {% if other.column == problem.column %}
            {% set state.is_earlier = false %}
        {% elif state.is_earlier %}
            {% do earlier.append(other.predicate) %}
        {% endif %}
    {% endfor %}
    {{ return('not (' ~ earlier | join(' or ') ~ ')' if earlier else 'true') }}
{% endmacro %}


{% macro unread_values(table) %}
    {#- Where a raw table's values may not be read: {column, predicate, text, reason, leaves_out}, all but the column as SQL,
        the predicate never null. `leaves_out`: without the value the row is left out. -#}
    {% set contract = segment_builder.raw_contract()[table] %}
    {% set problems = [] %}
    {% for column in segment_builder.raw_columns(table, segment_builder.raw_relation(table)) %}
        {% set name, text = column.name, column.name ~ '_text' %}
        {% set words = contract.get('words', {}).get(name) %}
        {% set leaves_out = name in contract.required %}
        {% if words and not leaves_out %}
            {% set is_no_word = segment_builder.trimmed_word(text) ~ ' not in (' ~ segment_builder.string_literals(words.allowed) ~ ')' %}
            {% set reason = segment_builder.reason_not_read(column, contract, text) %}
            {% if 'null' in words %}
                {% set predicate = text ~ ' is not null and ' ~ is_no_word %}
            {% else %}
                {% set predicate = '(' ~ text ~ ' is null or ' ~ is_no_word ~ ')' %}
                {% set reason = 'case when ' ~ text ~ " is null then '" ~ name ~ " is null' else " ~ reason ~ ' end' %}
            {% endif %}
            {% do problems.append({'column': name, 'predicate': predicate, 'text': text, 'reason': reason, 'leaves_out': false}) %}
        {% elif column.text %}
            {% do problems.append({
                'column': name, 'predicate': name ~ ' is null and ' ~ text ~ ' is not null', 'text': text,
                'reason': segment_builder.reason_not_read(column, contract, text), 'leaves_out': leaves_out,
            }) %}
        {% elif column.type in ['object', 'array'] %}
            {% do problems.append({
                'column': name, 'text': name, 'reason': "'" ~ name ~ ' is no JSON ' ~ column.type ~ "'", 'leaves_out': false,
                'predicate': name ~ ' is not null and ' ~ name ~ " not in ('', 'null') and " ~ name ~ '_' ~ column.type ~ ' is null',
            }) %}
        {% endif %}
    {% endfor %}
    {{ return(problems) }}
{% endmacro %}
