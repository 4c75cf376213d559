{#- Predicates on text: case sensitive, by code point. -#}

{% macro text_contains(text, part) %}
    {{ return(adapter.dispatch('text_contains', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_contains(text, part) %}
    {{ return('strpos(' ~ text ~ ', ' ~ part ~ ') > 0') }}
{% endmacro %}

{% macro duckdb__text_contains(text, part) %}
    {{ return('contains(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro spark__text_contains(text, part) %}
    {{ return('contains(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_contains(text, part) %}
    {{ return('(position(' ~ text ~ ', ' ~ part ~ ') > 0)') }}
{% endmacro %}

{% macro snowflake__text_contains(text, part) %}
    {{ return('contains(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}


{% macro text_starts_with(text, part) %}
    {{ return(adapter.dispatch('text_starts_with', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_starts_with(text, part) %}
    {{ return('starts_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro spark__text_starts_with(text, part) %}
    {{ return('startswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro snowflake__text_starts_with(text, part) %}
    {{ return('startswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro redshift__text_starts_with(text, part) %}
    {{ return(
        segment_builder.exact_text('left(' ~ text ~ ', len(' ~ part ~ '))') ~ ' = ' ~ segment_builder.exact_text(part)
    ) }}
{% endmacro %}

{% macro clickhouse__text_starts_with(text, part) %}
    {{ return('startsWith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}


{% macro text_ends_with(text, part) %}
    {{ return(adapter.dispatch('text_ends_with', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_ends_with(text, part) %}
    {{ return('right(' ~ text ~ ', length(' ~ part ~ ')) = ' ~ part) }}
{% endmacro %}

{% macro duckdb__text_ends_with(text, part) %}
    {{ return('ends_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro spark__text_ends_with(text, part) %}
    {{ return('endswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro bigquery__text_ends_with(text, part) %}
    {{ return('ends_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro redshift__text_ends_with(text, part) %}
    {{ return(
        segment_builder.exact_text('right(' ~ text ~ ', len(' ~ part ~ '))') ~ ' = ' ~ segment_builder.exact_text(part)
    ) }}
{% endmacro %}

{% macro snowflake__text_ends_with(text, part) %}
    {{ return('endswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_ends_with(text, part) %}
    {{ return('endsWith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro trino__text_ends_with(text, part) %}
    {#- There is no `right`. -#}
    {{ return('substr(' ~ text ~ ', -length(' ~ part ~ ')) = ' ~ part) }}
{% endmacro %}


{% macro exact_text(text) %}
    {{ return(adapter.dispatch('exact_text', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__exact_text(text) %}
    {{ return(text) }}
{% endmacro %}

{% macro redshift__exact_text(text) %}
    {#- A comparison leaves blanks at the end out of account. -#}
    {{ return('(' ~ text ~ " || '.')") }}
{% endmacro %}


{% macro text_in(text, texts, is_asked) %}
    {{ return(adapter.dispatch('text_in', 'segment_builder')(text, texts, is_asked)) }}
{% endmacro %}

{% macro default__text_in(text, texts, is_asked) %}
    {{ return(text ~ (' in (' if is_asked else ' not in (') ~ segment_builder.string_literals(texts) ~ ')') }}
{% endmacro %}

{% macro duckdb__text_in(text, texts, is_asked) %}
    {#- It compares with each text of an `in` by itself, and reads anew what is to be compared. Many are looked up in a table. -#}
    {% if texts | length > 20 %}
        {{ return(segment_builder.default__text_in(text, texts, is_asked)) }}
    {% endif %}
    {{ return(('' if is_asked else 'not ') ~ 'list_contains([' ~ segment_builder.string_literals(texts) ~ '], ' ~ text ~ ')') }}
{% endmacro %}

{% macro redshift__text_in(text, texts, is_asked) %}
    {% set literals = [] %}
    {% for item in texts %}
        {% do literals.append(segment_builder.exact_text(segment_builder.string_literal(item))) %}
    {% endfor %}
    {{ return(segment_builder.exact_text(text) ~ (' in (' if is_asked else ' not in (') ~ literals | join(', ') ~ ')') }}
{% endmacro %}


{% macro binary_text(text) %}
    {{ return(adapter.dispatch('binary_text', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__binary_text(text) %}
    {{ return(text) }}
{% endmacro %}

{% macro postgres__binary_text(text) %}
    {{ return('(' ~ text ~ ') collate "C"') }}
{% endmacro %}

{% macro redshift__binary_text(text) %}
    {{ return(text) }}
{% endmacro %}


{% macro hash_prefix(text) %}
    {{ return(adapter.dispatch('hash_prefix', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__hash_prefix(text) %}
    {{ return('substr(md5(' ~ text ~ '), 1, 8)') }}
{% endmacro %}

{% macro bigquery__hash_prefix(text) %}
    {{ return('substr(to_hex(md5(' ~ text ~ ')), 1, 8)') }}
{% endmacro %}

{% macro clickhouse__hash_prefix(text) %}
    {{ return('lower(substring(hex(MD5(' ~ text ~ ')), 1, 8))') }}
{% endmacro %}

{% macro trino__hash_prefix(text) %}
    {{ return('lower(substr(to_hex(md5(to_utf8(' ~ text ~ '))), 1, 8))') }}
{% endmacro %}


{% macro plain_letters(text) %}
    {{ return(adapter.dispatch('plain_letters', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__plain_letters(text) %}
    {{ return('translate(' ~ text ~ ', ' ~ segment_builder._plain_letters() | join(', ') ~ ')') }}
{% endmacro %}

{% macro clickhouse__plain_letters(text) %}
    {#- `translate` works on bytes there. -#}
    {{ return('translateUTF8(' ~ text ~ ', ' ~ segment_builder._plain_letters() | join(', ') ~ ')') }}
{% endmacro %}


{% macro _plain_letters() %}
    {#- The letters once more as capitals, for a database whose `lower` knows only those of ASCII. What stands at the end,
        accents that are characters of their own, has no counterpart and goes. -#}
    {% set accented = "àáâãäåāăąçćčďđðèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśşșšťţțùúûüūůűýÿźżž" %}
    {% set plain = "aaaaaaaaacccdddeeeeeeeegiiiiiiilnnnoooooooorsssstttuuuuuuuyyzzz" %}
    {% set capitals = "ÀÁÂÃÄÅĀĂĄÇĆČĎĐÐÈÉÊËĒĖĘĚĞÌÍÎÏĪĮİŁÑŃŇÒÓÔÕÖØŌŐŘŚŞȘŠŤŢȚÙÚÛÜŪŮŰÝŸŹŻŽ" %}
    {% set plain_capitals = "aaaaaaaaacccdddeeeeeeeegiiiiiiilnnnoooooooorsssstttuuuuuuuyyzzz" %}
    {% set joints = "-.,_\"“”„«»\u00a0\u202f\u2007\t()/" %}
    {% set apostrophes = "’‘`´ʼ" %}
    {% set accents = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328\u0326\u0331" %}
    {{ return([
        segment_builder.string_literal(accented ~ capitals ~ apostrophes ~ joints ~ accents),
        segment_builder.string_literal(plain ~ plain_capitals ~ "'" * apostrophes | length ~ ' ' * joints | length),
    ]) }}
{% endmacro %}


{% macro folded(text) %}
    {#- The letters of folded_letters() as lower-case ones. No engine's `lower` is asked: each knows other letters. -#}
    {{ return(adapter.dispatch('folded', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__folded(text) %}
    {% set letters = segment_builder.folded_letters() %}
    {{ return('translate(' ~ text ~ ", '" ~ letters | join ~ "', '" ~ letters.values() | join ~ "')") }}
{% endmacro %}

{% macro clickhouse__folded(text) %}
    {% set letters = segment_builder.folded_letters() %}
    {{ return('translateUTF8(' ~ text ~ ", '" ~ letters | join ~ "', '" ~ letters.values() | join ~ "')") }}
{% endmacro %}


{% macro folded_letters() %}
    {#- Capital letter -> its lower-case letter: Latin but for İ, which has none of one character, Greek and Cyrillic. -#}
    {% set letters = {} %}
    {% for first, last in [(0x41, 0x5a), (0xc0, 0xde), (0x100, 0x17f), (0x370, 0x3ff), (0x400, 0x4ff)] %}
        {% for code_point in range(first, last + 1) if code_point != 0x130 %}
            {% set letter = '%c' | format(code_point) %}
            {% if letter != letter.lower() %}{% do letters.update({letter: letter.lower()}) %}{% endif %}
        {% endfor %}
    {% endfor %}
    {{ return(letters) }}
{% endmacro %}


{% macro folded_text(text) %}
    {{ return(segment_builder.folded_texts([text])[0]) }}
{% endmacro %}


{% macro folded_texts(texts) %}
    {#- What folded() makes of texts, known while compiling. -#}
    {% set letters, folded_texts = segment_builder.folded_letters(), [] %}
    {% for text in texts %}
        {% set characters = [] %}
        {% for character in text %}{% do characters.append(letters.get(character, character)) %}{% endfor %}
        {% do folded_texts.append(characters | join) %}
    {% endfor %}
    {{ return(folded_texts) }}
{% endmacro %}


{% macro sha256_of(text) %}
    {#- 64 lower-case hexadecimal digits of the text in UTF-8. -#}
    {{ return(adapter.dispatch('sha256_of', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__sha256_of(text) %}
    {{ return('sha2(' ~ text ~ ', 256)') }}
{% endmacro %}

{% macro duckdb__sha256_of(text) %}
    {{ return('sha256(' ~ text ~ ')') }}
{% endmacro %}

{% macro postgres__sha256_of(text) %}
    {{ return("encode(sha256(convert_to(" ~ text ~ ", 'UTF8')), 'hex')") }}
{% endmacro %}

{% macro redshift__sha256_of(text) %}
    {{ return(segment_builder.default__sha256_of(text)) }}
{% endmacro %}

{% macro bigquery__sha256_of(text) %}
    {{ return('to_hex(sha256(' ~ text ~ '))') }}
{% endmacro %}

{% macro trino__sha256_of(text) %}
    {{ return('lower(to_hex(sha256(to_utf8(' ~ text ~ '))))') }}
{% endmacro %}

{% macro clickhouse__sha256_of(text) %}
    {{ return('lower(hex(SHA256(' ~ text ~ ')))') }}
{% endmacro %}


{% macro composed_letters(text) %}
    {#- The text in Unicode's form NFC: a letter and its accent as one character. Some engines cannot; there it stays as it is. -#}
    {{ return(adapter.dispatch('composed_letters', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__composed_letters(text) %}
    {{ return(text) }}
{% endmacro %}

{% macro duckdb__composed_letters(text) %}
    {{ return('nfc_normalize(' ~ text ~ ')') }}
{% endmacro %}

{% macro postgres__composed_letters(text) %}
    {{ return('normalize(' ~ text ~ ', NFC)') }}
{% endmacro %}

{% macro redshift__composed_letters(text) %}
    {{ return(text) }}
{% endmacro %}

{% macro bigquery__composed_letters(text) %}
    {{ return('normalize(' ~ text ~ ', NFC)') }}
{% endmacro %}

{% macro trino__composed_letters(text) %}
    {{ return('normalize(' ~ text ~ ', NFC)') }}
{% endmacro %}

{% macro clickhouse__composed_letters(text) %}
    {{ return('normalizeUTF8NFC(' ~ text ~ ')') }}
{% endmacro %}


{% macro without_characters(text, characters) %}
    {{ return(adapter.dispatch('without_characters', 'segment_builder')(text, characters)) }}
{% endmacro %}

{% macro default__without_characters(text, characters) %}
    {{ return('translate(' ~ text ~ ', ' ~ segment_builder.string_literal(characters) ~ ", '')") }}
{% endmacro %}

{% macro clickhouse__without_characters(text, characters) %}
    {{ return('translateUTF8(' ~ text ~ ', ' ~ segment_builder.string_literal(characters) ~ ", '')") }}
{% endmacro %}


{% macro joined_texts(text) %}
    {#- An aggregate: the texts of a group in their order, with commas between them. -#}
    {{ return(adapter.dispatch('joined_texts', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__joined_texts(text) %}
    {{ return('string_agg(' ~ text ~ ", ',' order by " ~ text ~ ')') }}
{% endmacro %}

{% macro spark__joined_texts(text) %}
    {{ return('array_join(array_sort(collect_list(' ~ text ~ ")), ',')") }}
{% endmacro %}

{% macro snowflake__joined_texts(text) %}
    {{ return('listagg(' ~ text ~ ", ',') within group (order by " ~ text ~ ')') }}
{% endmacro %}

{% macro redshift__joined_texts(text) %}
    {{ return('listagg(' ~ text ~ ", ',') within group (order by " ~ text ~ ')') }}
{% endmacro %}

{% macro trino__joined_texts(text) %}
    {{ return('array_join(array_agg(' ~ text ~ ' order by ' ~ text ~ "), ',')") }}
{% endmacro %}

{% macro clickhouse__joined_texts(text) %}
    {{ return('arrayStringConcat(arraySort(groupArray(' ~ text ~ ")), ',')") }}
{% endmacro %}


{% macro edit_distance(text, other) %}
    {{ return(adapter.dispatch('edit_distance', 'segment_builder')(text, other)) }}
{% endmacro %}

{% macro default__edit_distance(text, other) %}
    {{ return('levenshtein(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro postgres__edit_distance(text, other) %}
    {#- The function is in an extension, which not everybody may install: only another case counts as near. -#}
    {{ return('case when lower(' ~ text ~ ') = lower(' ~ other ~ ') then 1 else 99 end') }}
{% endmacro %}

{% macro bigquery__edit_distance(text, other) %}
    {{ return('edit_distance(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro snowflake__edit_distance(text, other) %}
    {{ return('editdistance(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro trino__edit_distance(text, other) %}
    {{ return('levenshtein_distance(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro clickhouse__edit_distance(text, other) %}
    {{ return('editDistanceUTF8(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}


{% macro text_as_boolean(text) %}
    {% set words = segment_builder.boolean_words() %}
    {{ return(
        'case'
        ~ ' when lower(' ~ text ~ ') in (' ~ segment_builder.string_literals(words.true) ~ ') then true'
        ~ ' when lower(' ~ text ~ ') in (' ~ segment_builder.string_literals(words.false) ~ ') then false'
        ~ ' end'
    ) }}
{% endmacro %}


{% macro boolean_words() %}
    {{ return({'true': ['true', 't', 'yes', 'y', '1'], 'false': ['false', 'f', 'no', 'n', '0']}) }}
{% endmacro %}
