package io.github.segmentcli.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.roles.names.NameMeaning;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordOrdersTest {

    /** Levels as they stand in a file, and their order by what they mean. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        26-40; 18-25; 41-60; 61+                            | 18-25; 26-40; 41-60; 61+
        26-40; prefer not to say; 18-25; 41-60              | 18-25; 26-40; 41-60
        hoch; keine Angabe; niedrig; mittel                 | niedrig; mittel; hoch
        oro; plata; sin respuesta; bronce                   | bronce; plata; oro
        rzadko; nie wiem; zawsze; nigdy                     | nigdy; rzadko; zawsze
        mai; sempre; non risponde; spesso                   | mai; spesso; sempre
        vaak; nooit; weet niet; soms                        | nooit; soms; vaak
        alta; não informado; baixa; média         | baixa; média; alta
        2 = Agree; 8 = Don't know; 1 = Disagree; 9 = Refused | 1 = Disagree; 2 = Agree
        More than Rs. 5000; No income; 1000 to 5000; Below Rs. 1000 | No income; Below Rs. 1000; 1000 to 5000; More than Rs. 5000
        very_unsat; sat; avg; unsat; very_sat               | very_unsat; unsat; avg; sat; very_sat
        high; very_little; avg; little; very_high           | very_little; little; avg; high; very_high
        Satisfied; Neutral; Unsatisfied                     | Unsatisfied; Neutral; Satisfied
        10-19y; 0-9y; 30y+; 20-29y                          | 0-9y; 10-19y; 20-29y; 30y+
        silver; other; gold; bronze                         | bronze; silver; gold
        25 à 39 ans; moins de 25 ans; 40 ans et plus   | moins de 25 ans; 25 à 39 ans; 40 ans et plus
        unter 1.000 €; 1.000-2.500 €; über 2.500 € | unter 1.000 €; 1.000-2.500 €; über 2.500 €
        de 30 a 44 años; menos de 30; más de 44   | menos de 30; de 30 a 44 años; más de 44
        od 30 do 44 lat; do 29 lat; 45 lat i więcej    | do 29 lat; od 30 do 44 lat; 45 lat i więcej
        30 tot 45 jaar; jonger dan 30; 45 jaar en ouder     | jonger dan 30; 30 tot 45 jaar; 45 jaar en ouder
        500-1000; fino a 500; oltre 1000; n.d.              | fino a 500; 500-1000; oltre 1000
        satisfait; pas du tout satisfait; très satisfait; peu satisfait | pas du tout satisfait; peu satisfait; satisfait; très satisfait
        zufrieden; gar nicht zufrieden; sehr zufrieden; weniger zufrieden | gar nicht zufrieden; weniger zufrieden; zufrieden; sehr zufrieden
        soddisfatto; poco soddisfatto; per niente soddisfatto | per niente soddisfatto; poco soddisfatto; soddisfatto
        very satisfied; not at all satisfied; somewhat satisfied | not at all satisfied; somewhat satisfied; very satisfied
        some; a lot; not at all; not much                   | not at all; not much; some; a lot
        Somewhat useful; Not at all useful; Very useful; Not very useful | Not at all useful; Not very useful; Somewhat useful; Very useful
        Very useful; Somewhat useless; Somewhat useful; Very useless |
        Very wise; Somewhat unwise; Neither wise nor unwise (neutral); Somewhat wise; Very unwise | Very unwise; Somewhat unwise; Neither wise nor unwise (neutral); Somewhat wise; Very wise
        Quite happy; Happy; Very happy                      |
        Less than RM10,000; RM10,000 - RM30,000; More than RM60,000; RM30,000 - RM60,000 | Less than RM10,000; RM10,000 - RM30,000; RM30,000 - RM60,000; More than RM60,000
        Weekly; Rarely; Daily; Never; Monthly               | Never; Rarely; Monthly; Weekly; Daily
        Below 20 minutes; Between 20 minutes to 1 hour; 1 hour to 3 hours; More than 3 hours | Below 20 minutes; Between 20 minutes to 1 hour; 1 hour to 3 hours; More than 3 hours
        2-3 Tage; 1-2 Wochen; unter 2 Tage; mehr als 2 Wochen | unter 2 Tage; 2-3 Tage; 1-2 Wochen; mehr als 2 Wochen
        2-3 days; 10-20; more than 2 weeks                  |
        more than 4km; 2km - 4km; within 2km                | within 2km; 2km - 4km; more than 4km
        10+ Miles; 0-1 Miles; 2-5 Miles; 1-2 Miles; 5-10 Miles | 0-1 Miles; 1-2 Miles; 2-5 Miles; 5-10 Miles; 10+ Miles
        More than 40 kr; Zero; Around 20 kr - 40 kr; Less than 20 kr | Zero; Less than 20 kr; Around 20 kr - 40 kr; More than 40 kr
        AB 12-40; AB 50-70; AB 80-90                        |
        Co 17; Co 3; Co 9                                   |
        Alle 2; Alle 3; Alle 7                              |
        co 3 dni; co 2 tygodnie; co 2 dni                   | co 2 tygodnie; co 3 dni; co 2 dni
        3 rooms; 1 room; 2 rooms                            |
        Large; Midsize; Small                               | Small; Midsize; Large
        3; 1 (very bad); 2; 5 (very good); 4                | 1 (very bad); 2; 3; 4; 5 (very good)
        täglich; seltener; nie; mehrmals pro Woche          | nie; seltener; mehrmals pro Woche; täglich
        Easy; Very difficult; Neither easy nor difficult; Difficult; Very easy | Very difficult; Difficult; Neither easy nor difficult; Easy; Very easy
        All of the time; None of the time; Some of the time | None of the time; Some of the time; All of the time
        2_fair; 1_good; 3_poor                              | 1_good; 2_fair; 3_poor
        7_fair; 1_good; 3_poor                              |
        Lise Mezunu; Eğitimsiz; Üniversite Mezunu | Eğitimsiz; Lise Mezunu; Üniversite Mezunu
        more_once; never; frequently; once                  | never; once; more_once; frequently
        Nearly everyday; Everyday; Once or twice a week; A few times a week; Rarely | Rarely; Once or twice a week; A few times a week; Nearly everyday; Everyday
        HKD30-40; HKD20-30; HKD50-60                        | HKD20-30; HKD30-40; HKD50-60
        60 months; 36 months                                | 36 months; 60 months
        normal; severe; moderate                            | normal; moderate; severe
        Heavy; Abstain; Light; Moderate                     | Abstain; Light; Moderate; Heavy
        Premium; Basic; Extended                            | Basic; Extended; Premium
        Platinum; Blue; Gold; Silver                        | Blue; Silver; Gold; Platinum
        Some college; Bachelor's degree; High school diploma; Graduate degree | High school diploma; Some college; Bachelor's degree; Graduate degree
        Post-Graduate; High School; Graduate; College; Uneducated | Uneducated; High School; College; Graduate; Post-Graduate
        Yes, very rude; No, not at all rude; Yes, somewhat rude | No, not at all rude; Yes, somewhat rude; Yes, very rude
        No, not rude at all; Yes, very rude; Yes, somewhat rude | No, not rude at all; Yes, somewhat rude; Yes, very rude
        muy importante; nada importante; importante; poco importante | nada importante; poco importante; importante; muy importante
        sehr wichtig; unwichtig; wichtig                    | unwichtig; wichtig; sehr wichtig
        très utile; pas du tout utile; peu utile; utile | pas du tout utile; peu utile; utile; très utile
        Diariamente; Nunca; Algunas veces a la Semana; Algunas veces al Año; Algunas veces al Mes | Nunca; Algunas veces al Año; Algunas veces al Mes; Algunas veces a la Semana; Diariamente
        Una vez por Semana; Algunas veces a la Semana; Una vez por Mes; Algunas veces al Mes | Una vez por Mes; Algunas veces al Mes; Una vez por Semana; Algunas veces a la Semana
        Once a month or less; Never; A few times per week; Once a year or less; Every day; A few times per month | Never; Once a year or less; Once a month or less; A few times per month; A few times per week; Every day
        einmal pro Woche; täglich; mehrmals im Monat; nie | nie; mehrmals im Monat; einmal pro Woche; täglich
        une fois par mois; tous les jours; plusieurs fois par semaine; jamais | jamais; une fois par mois; plusieurs fois par semaine; tous les jours
        haftada bir; her gün; ayda bir                 | ayda bir; haftada bir; her gün
        every 2 weeks; weekly; every 3 months               | every 3 months; every 2 weeks; weekly
        2-3 times a week; once a week; more than 3 times a week | once a week; 2-3 times a week; more than 3 times a week
        2 days a week; 5 days a week; never                 | never; 2 days a week; 5 days a week
        Three times; Once; More than five times; Twice      | Once; Twice; Three times; More than five times
        one month; one year; one week                       |
        single; couple; family                              |
        Usually; Once in a while; Always; Never; About half the time | Never; Once in a while; About half the time; Usually; Always
        Minor Damage; Total Loss; Trivial Damage; Major Damage | Trivial Damage; Minor Damage; Major Damage; Total Loss
        critical; low; high; medium                         | low; medium; high; critical
        High Risk; Low Risk; Medium Risk                    | Low Risk; Medium Risk; High Risk
        Bueno: estoy satisfecho; Excepcional: todo bien; Aceptable: podría mejorar | Aceptable: podría mejorar; Bueno: estoy satisfecho; Excepcional: todo bien
        o Kesinlikle alırım; o Kararsızım; o Kesinlikle almam; o Muhtemelen alırım | o Kesinlikle almam; o Kararsızım; o Muhtemelen alırım; o Kesinlikle alırım
        Definitely would; Probably would not; Might or might not; Definitely would not; Probably would | Definitely would not; Probably would not; Might or might not; Probably would; Definitely would
        3./4. Semester; 9. Semester oder höher; 1./2. Semester | 1./2. Semester; 3./4. Semester; 9. Semester oder höher
        3rd year; 1st year; 2nd year                        | 1st year; 2nd year; 3rd year
        5'4"; Under 5 ft.; 6'1"; 5'11"; 6'6" and above      | Under 5 ft.; 5'4"; 5'11"; 6'1"; 6'6" and above
        Medium Damage; No Damage/Repaired; High Damage; Destroyed/No House; Low Damage | No Damage/Repaired; Low Damage; Medium Damage; High Damage; Destroyed/No House
        18 - 30; 17 & Under; 30+                            | 17 & Under; 18 - 30; 30+
        Normal (5-8h); Poca (<4h); Mucha (>10h)             | Poca (<4h); Normal (5-8h); Mucha (>10h)
        Graduate; None; High School; Elementary; Primary    | None; Primary; Elementary; High School; Graduate
        lise; üniversite; ilkokul; yüksek lisans | ilkokul; lise; üniversite; yüksek lisans
        befriedigend; sehr gut; mangelhaft; gut             | mangelhaft; befriedigend; gut; sehr gut
        Middle; Young; Old | Young; Middle; Old
        Senior; Middle Aged; Youth; Elderly; Young Adult | Youth; Young Adult; Middle Aged; Senior; Elderly
        Fourth; First; Third; Second | First; Second; Third; Fourth
        Hard; Easy; Medium | Easy; Medium; Hard
        None; Gold; Platinum; Silver | None; Silver; Gold; Platinum
        essential; very essential; I am not sure; not essential | not essential; essential; very essential
        Upper-Intermediate; Elementary; Advanced; Pre-Intermediate; Intermediate | Elementary; Pre-Intermediate; Intermediate; Upper-Intermediate; Advanced
        1; 3+; None/Unknown; 2 | None/Unknown; 1; 2; 3+
        <10años; +20años; 10-20años | <10años; 10-20años; +20años
        May-20; 50-200; 01-May; 20-50; 200+ | 01-May; May-20; 20-50; 50-200; 200+
        Jan-20; Feb-20; Mar-20 |
        21-40; ab 41; bis 20 | bis 20; 21-40; ab 41
        I love it!+2; -1; 0; I hate it!-2; +1 | I hate it!-2; -1; 0; +1; I love it!+2
        часто; никогда; редко; иногда | никогда; редко; иногда; часто
        Ежедневно; Редко; Несколько раз в неделю; Раз в неделю | Редко; Раз в неделю; Несколько раз в неделю; Ежедневно
        25–34; до 18; 18–24; старше 35 | до 18; 18–24; 25–34; старше 35
        высшее; среднее; среднее специальное | среднее; среднее специальное; высшее
        setuju; sangat setuju; tidak setuju | tidak setuju; setuju; sangat setuju
        SMA; S1; SMP; SD | SD; SMP; SMA; S1
        TỪ 8 -  DƯỚI 9; DƯỚI 5; TỪ 9 - 10; TỪ 5 - DƯỚI 8 | DƯỚI 5; TỪ 5 - DƯỚI 8; TỪ 8 -  DƯỚI 9; TỪ 9 - 10
        30代; 20代; 40代 | 20代; 30代; 40代
        65歳以上; 40歳〜64歳; 40歳未満 | 40歳未満; 40歳〜64歳; 65歳以上
        ほぼ毎日; 週に数回; ほとんどしない | ほとんどしない; 週に数回; ほぼ毎日
        满意; 非常满意; 一般; 不满意 | 不满意; 一般; 满意; 非常满意
        本科; 硕士; 高中 | 高中; 本科; 硕士
        만족; 매우 만족; 보통 | 보통; 만족; 매우 만족
        R$ 1.000 a R$ 2.000; até R$ 1.000; mais de R$ 2.000 | até R$ 1.000; R$ 1.000 a R$ 2.000; mais de R$ 2.000
        """)
    void levelsAreOrderedByWhatTheyMeanAndWordsForUnknownHaveNoPlace(String levels, String order) {
        assertThat(WordOrders.of(words(levels)).orElse(List.of())).isEqualTo(order == null ? List.of() : words(order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MaritalStatus | M; S               |
        shirt size    | M; S               | S; M
        shirt         | M; XL; S           | S; M; XL
        shirt         | M; L; S            | S; M; L
        card          | silver; blue; gold |
        colour        | silver; gold       |
        risk          | good; bad          |
        GRADE         | B; A; C            | C; B; A
        Sub Grade     | B2; A1; B1; A2     | B2; B1; A2; A1
        grade         | A; B+; A-; A+      | B+; A-; A; A+
        block         | B; A; C            |
        priority      | P3; P1; P2         | P3; P2; P1
        M rank        | M3; M1; M2         |
        M level       | M3; M1; M2         | M1; M2; M3
        zone          | P3; P1; P2         |
        service       | good; bad; average | bad; average; good
        card          | silver; gold       | silver; gold
        """)
    void lettersAndMetalsAreOrderedWhereTheNameOrAnotherLevelSaysWhatTheyAre(String name, String levels, String order) {
        assertThat(WordOrders.of(words(levels), NameMeaning.of(name)).orElse(List.of()))
                .isEqualTo(order == null ? List.of() : words(order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        north; south; unknown
        unknown; not given
        low; unknown
        web; shop; other
        2023-24; 12; x
        """)
    void otherWordsHaveNoOrder(String levels) {
        assertThat(WordOrders.of(words(levels))).isEmpty();
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(";")).map(String::strip).toList();
    }
}
