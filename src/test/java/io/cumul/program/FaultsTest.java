package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a text, with its path, all of it at once. */
class FaultsTest {
    private static final String TEXT_64 = "must be text of 1 to 64 printable characters.";

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # Who and where
            programId: test            | programId: -test            | programId: must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit.
            programId: test            | programId: 12               | programId: must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit.
            programId: test\\n         | ``                          | programId: is missing.
            name: Test Program         | name: ""                    | name: must be text of 1 to 100 printable characters.
            name: Test Program         | name: "a\\u0007b"           | name: must be text of 1 to 100 printable characters.
            name: Test Program         | name:                       | name: has no value.
            name: Test Program         | name: [a]                   | name: must be text of 1 to 100 characters.
            currency: EUR              | currency: EURO              | currency: must be an ISO 4217 currency code, such as EUR.
            currency: EUR              | currency: eur               | currency: must be an ISO 4217 currency code, such as EUR.
            currency: EUR              | currency: XAU               | currency: must be an ISO 4217 currency code, such as EUR.
            Europe/Paris               | +02:00                      | timeZone: must be a time zone of the IANA database, such as Europe/Paris.
            Europe/Paris               | Europe/Lutetia              | timeZone: must be a time zone of the IANA database, such as Europe/Paris.
            # The rate
            points: 1                  | points: 0                   | earn.rate.points: must be a whole number from 1 to 1000000000.
            points: 1                  | points: -1                  | earn.rate.points: must be a whole number from 1 to 1000000000.
            points: 1                  | points: 1.5                 | earn.rate.points: must be a whole number from 1 to 1000000000.
            points: 1                  | points: "1"                 | earn.rate.points: must be a whole number from 1 to 1000000000.
            points: 1                  | points: 1000000001          | earn.rate.points: must be a whole number from 1 to 1000000000.
            points: 1                  | points: 99999999999999999999 | earn.rate.points: must be a whole number from 1 to 1000000000.
            points: 1                  | points: 0x10                | earn.rate.points: is an unusual number; as text, it goes in quotes: "0x10".
            points: 1                  | points: 1_000               | earn.rate.points: is an unusual number; as text, it goes in quotes: "1_000".
            points: 1                  | points: .inf                | earn.rate.points: is an unusual number; as text, it goes in quotes: ".inf".
            per: "1.00"                | per: 1.00                   | earn.rate.per: must be a decimal in quotes, such as "12.50".
            per: "1.00"                | per: "1.000"                | earn.rate.per: has more decimals than EUR has (2).
            per: "1.00"                | per: "0.00"                 | earn.rate.per: must be more than zero.
            per: "1.00"                | per: "-1.00"                | earn.rate.per: must be a decimal of zero or more, such as "12.50".
            per: "1.00"                | per: "1,00"                 | earn.rate.per: must be a decimal of zero or more, such as "12.50".
            # What counts
            HALF_UP                    | UP                          | earn.rounding: must be FLOOR or CEILING or HALF_UP or HALF_EVEN.
            HALF_UP                    | half_up                     | earn.rounding: must be FLOOR or CEILING or HALF_UP or HALF_EVEN.
            minimumSpend: "5.00"       | minimumSpend: 5             | earn.minimumSpend: must be a decimal in quotes, such as "12.50".
            minimumSpend: "5.00"       | minimumSpend: "20000000000" | earn.minimumSpend: is more than 10000000000.00.
            tax: false                 | tax: "false"                | earn.counts.tax: must be true or false.
            tax: false                 | tax: no                     | earn.counts.tax: must be written true or false; as text, it goes in quotes: "no".
            tax: false                 | taxes: false                | earn.counts.taxes: is not a key of the program language. Did you mean tax?
            # What is excluded
            [books]                    | books                       | earn.exclude.categories: must be a list.
            [books]                    |                             | earn.exclude.categories: has no value.
            [coupon, "0815"]           | [coupon, 4711]              | earn.exclude.skus[1]: must be text of 1 to 64 characters; a number that is meant as text goes in quotes: "4711".
            [coupon, "0815"]           | [coupon, 0815.]             | earn.exclude.skus[1]: is an unusual number; as text, it goes in quotes: "0815.".
            [coupon, "0815"]           | [coupon, yes]               | earn.exclude.skus[1]: must be written true or false; as text, it goes in quotes: "yes".
            [coupon, "0815"]           | [coupon, true]              | earn.exclude.skus[1]: must be text of 1 to 64 characters.
            [coupon, "0815"]           | [coupon, [a]]               | earn.exclude.skus[1]: must be text of 1 to 64 characters.
            [coupon, "0815"]           | [coupon, ~]                 | earn.exclude.skus[1]: has no value.
            rounding: HALF_UP          | rounding:                   | earn.rounding: has no value.
            # How long
            10d                        | 10                          | earn.lateEarnWindow: must be a number of days from 1d to 36500d, such as 30d, or unlimited.
            10d                        | 0d                          | earn.lateEarnWindow: must be a number of days from 1d to 36500d, such as 30d, or unlimited.
            10d                        | 36501d                      | earn.lateEarnWindow: must be a number of days from 1d to 36500d, such as 30d, or unlimited.
            10d                        | P10D                        | earn.lateEarnWindow: must be a number of days from 1d to 36500d, such as 30d, or unlimited.
            months: 12                 | months: 0                   | expiry.months: must be a whole number from 1 to 1200.
            months: 12                 | months: 1201                | expiry.months: must be a whole number from 1 to 1200.
            END_OF_MONTH               | END_OF_WEEK                 | expiry.roundTo: must be END_OF_DAY or END_OF_MONTH or END_OF_QUARTER or END_OF_YEAR.
            # Keys that do not belong
            name: Test Program         | name: Test Program\\nzone: x | zone: is not a key of the program language.
            name: Test Program         | name: Test Program\\nTimezone: x | Timezone: is not a key of the program language. Did you mean timeZone?
            lateEarnWindow: 10d        | lateEarnWindows: 10d        | earn.lateEarnWindows: is not a key of the program language. Did you mean lateEarnWindow?
            currency: EUR              | currency: EUR\\ncurrency: USD | currency: is given twice.
            points: 1                  | points: 1\\n    points: 1   | earn.rate.points: is given twice.
            # What of YAML the language leaves out
            name: Test Program         | name: &n Test               | name: must not have an anchor (&) or be an alias (*): write the value out.
            name: Test Program         | name: !!binary aGVsbG8=     | name: must not have a tag (tag:yaml.org,2002:binary).
            name: Test Program         | name: !java.net.URL [x]     | name: must not have a tag (!java.net.URL).
            name: Test Program         | name: !!str Test            | The text has a tag (tag:yaml.org,2002:str), line 2: leave it out.
            currency: EUR              | currency: EUR\\n? [a]\\n: b | has a key that is no word of at most 64 characters.
            currency: EUR              | currency: EUR\\n<<: {a: b}  | <<: is not a key of the program language.
            """)
    void isNamedWithItsPath(String part, String other, String fault) {
        String text = ProgramYaml.with(part.replace("\\n", "\n"), other == null ? "" : other);

        assertThat(faults(text)).containsExactly(fault);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                | The text is empty.
            # a comment       | The text is empty.
            just words        | The text must be a list of keys and values, such as "currency: EUR".
            - a               | The text must be a list of keys and values, such as "currency: EUR".
            a: b: c           | The text is no YAML: mapping values are not allowed here, line 1, column 5.
            a: [b             | The text is no YAML: expected ',' or ']', but got <stream end>, line 1, column 6.
            a: *b             | The text is no YAML: found undefined alias b, line 1, column 4.
            """)
    void aTextThatIsNoProgramAtAllHasOneFault(String text, String fault) {
        assertThat(faults(text)).containsExactly(fault);
    }

    @Test
    void everyFaultIsFoundAtOnce() {
        assertThat(faults("""
                        programId: "?"
                        naem: Test
                        currency: EUR
                        timeZone: Paris
                        earn:
                          rate: {points: none, per: 1, points: 2}
                          counts: all
                          exclude: {skus: [a, 1, "", 2]}
                        """))
                .containsExactlyInAnyOrder(
                        "earn.rate.points: is given twice.",
                        "name: is missing.",
                        "programId: must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit.",
                        "timeZone: must be a time zone of the IANA database, such as Europe/Paris.",
                        "earn.rate.points: must be a whole number from 1 to 1000000000.",
                        "earn.rate.per: must be a decimal in quotes, such as \"12.50\".",
                        "earn.counts: must be a section with keys of its own.",
                        "earn.exclude.skus[1]: must be text of 1 to 64 characters; a number that is meant as text"
                                + " goes in quotes: \"1\".",
                        "earn.exclude.skus[2]: " + TEXT_64,
                        "earn.exclude.skus[3]: must be text of 1 to 64 characters; a number that is meant as text"
                                + " goes in quotes: \"2\".",
                        "expiry: is missing.",
                        "naem: is not a key of the program language. Did you mean name?");
    }

    /** Of a section that is missing, or a currency that is none, only that is said, not all that follows from it. */
    @Test
    void oneMistakeIsOneFault() {
        assertThat(faults(ProgramYaml.with("EUR", "nothing")))
                .containsExactly("currency: must be an ISO 4217 currency code, such as EUR.");
        assertThat(faults("programId: a\nname: b\ncurrency: EUR\ntimeZone: Europe/Paris\nearn: {}\nexpiry: 12"))
                .containsExactly("earn.rate: is missing.", "expiry: must be never or a section with keys of its own.");
        assertThat(faults("programId: a\nname: b\ncurrency: EUR\ntimeZone: Europe/Paris\nexpiry: nevr"))
                .containsExactly(
                        "earn: is missing.",
                        "expiry: must be never, or a section with months and roundTo, or yearly, or inactivityMonths.");
    }

    @Test
    void aSecondDocumentIsNotRead() {
        assertThat(faults(ProgramYaml.TEXT + "---\na: b\n"))
                .singleElement()
                .asString()
                .startsWith("The text is no YAML: but found another document");
    }

    @Test
    void depthIsBounded() {
        assertThat(faults("a: " + "[".repeat(50) + "]".repeat(50)))
                .singleElement()
                .asString()
                .contains("Nesting Depth exceeded max 20");
    }

    @Test
    void sizeIsBounded() {
        assertThat(faults("#" + "x".repeat(RulesetReader.MAX_BYTES))).containsExactly("The text is larger than 1 MiB.");
        assertThat(faults("#" + "é".repeat(RulesetReader.MAX_BYTES / 2)))
                .containsExactly("The text is larger than 1 MiB.");
    }

    @Test
    void listsAreBounded() {
        String skus = IntStream.rangeClosed(0, Limits.CODES)
                .mapToObj(i -> "sku-" + i)
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(faults(ProgramYaml.with("[coupon, \"0815\"]", skus)))
                .containsExactly("earn.exclude.skus: must not have more than 10000 values.");
    }

    @Test
    void faultsAreBounded() {
        String nonsense =
                IntStream.range(0, 5_000).mapToObj(i -> "key-" + i + ": 1\n").collect(Collectors.joining());

        assertThat(faults(nonsense + ProgramYaml.TEXT)).hasSize(Faults.MOST);
    }

    /** An alias of an alias of an alias: each is named where it stands, none is followed. */
    @Test
    void laughterIsNotFollowed() {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";

        assertThat(faults(laughs + ProgramYaml.TEXT))
                .filteredOn(fault -> fault.contains("anchor"))
                .hasSize(5);
    }

    private static List<String> faults(String text) {
        return Programs.faults(text);
    }
}
