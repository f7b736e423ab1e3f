package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MINIMUM_PAYMENTS                 | minimum payments               | OTHER
                    MntWines                         | spend on wines                 | SPEND
                    MntMeatProducts                  | spend on meat products         | SPEND
                    avgBasket                        | average basket                 | BASKET
                    Annual Income (k$)               | annual income                  | INCOME
                    Spending Score (1-100)           | spending score                 | SCORE
                    Q7_3                             | Q7_3                           | OTHER
                    Ausgaben (EUR)                   | Ausgaben                       | SPEND
                    Umsatz                           | Umsatz                         | SPEND
                    UMSATZ_GESAMT                    | Umsatz Gesamt                  | SPEND
                    umsatz                           | umsatz                         | SPEND
                    Recency                          | recency                        | RECENCY
                    days_since_last_purchase         | days since last purchase       | RECENCY
                    last_seen_days                   | last seen days                 | RECENCY
                    days_since_last_contact          | days since last contact        | RECENCY
                    MonthsSinceLastLogin             | months since last login        | RECENCY
                    days_since_last                  | days since last                | RECENCY
                    YearsSinceLastPromotion          | years since last promotion     | OTHER
                    days_since_last_complaint        | days since last complaint      | OTHER
                    months_since_last_move           | months since last move         | OTHER
                    last_review_days                 | last review days               | OTHER
                    days_since_first_purchase        | days since first purchase      | OTHER
                    years_to_promotion               | years to promotion             | OTHER
                    Number of cancelled trains       | number of cancelled trains     | OTHER
                    cancelled                        | cancelled                      | CHURN
                    num_promotions                   | number of promotions           | DISCOUNT
                    days_between_purchases           | days between purchases         | OTHER
                    avg days between orders          | average days between orders    | OTHER
                    Frequency                        | frequency                      | FREQUENCY
                    num_orders                       | number of orders               | FREQUENCY
                    NumWebPurchases                  | number of web purchases        | FREQUENCY
                    NumDealsPurchases                | number of deal purchases       | DISCOUNT
                    NumWebVisitsMonth                | number of web visits per month | VISITS
                    monetary                         | spend                          | SPEND
                    total_revenue                    | total revenue                  | SPEND
                    sales_usd                        | sales                          | SPEND
                    customer_lifetime_value          | customer lifetime value        | OTHER
                    clv                              | customer lifetime value        | SPEND
                    Age                              | age                            | AGE
                    Year_Birth                       | birth year                     | AGE
                    account_age_days                 | account age                    | TENURE
                    tenure_months                    | tenure                         | TENURE
                    years_as_customer                | years as customer              | TENURE
                    CASH_ADVANCE_TRX                 | cash advance transactions      | CASH_ADVANCE
                    PURCHASES_INSTALLMENTS_FREQUENCY | purchase instalment frequency  | INSTALMENTS
                    ONEOFF_PURCHASES                 | one-off purchases              | ONE_OFF
                    PURCHASES                        | purchases                      | SPEND
                    PURCHASES_TRX                    | purchase transactions          | FREQUENCY
                    PRC_FULL_PAYMENT                 | share of full payment          | FULL_PAYMENT
                    CREDIT_LIMIT                     | credit limit                   | OTHER
                    BALANCE                          | balance                        | BALANCE
                    BALANCE_FREQUENCY                | balance frequency              | OTHER
                    discount_share                   | discount share                 | DISCOUNT
                    return_rate                      | return rate                    | RETURNS
                    churn                            | churn                          | CHURN
                    satisfaction                     | satisfaction                   | SCORE
                    AcceptedCmp3                     | accepted campaign 3            | OTHER
                    visits_last_30_days              | visits in the last 30 days     | VISITS
                    Logins (last 30 days)            | logins in the last 30 days     | VISITS
                    orders_in_last_12_months         | orders in the last 12 months   | FREQUENCY
                    spend_90d                        | spend in 90 days               | SPEND
                    spend_last_twelve_months         | spend in the last 12 months    | SPEND
                    orders_first_90_days             | orders in the first 90 days    | OTHER
                    spend_next_12_months             | spend in the next 12 months    | SPEND
                    NumOfProducts                    | number of products             | OTHER
                    education-num                    | education number               | OTHER
                    internet.InternetService         | internet service               | OTHER
                    customer.Partner                 | partner                        | OTHER
                    account.Charges.Total            | account charges total          | OTHER
                    total.spend                      | total spend                    | SPEND
                    past_3_years_bike_purchases      | past 3 years bike purchases    | SPEND
                    Mean_Gap_Q4_Q1                   | Mean Gap Q4 Q1                 | OTHER
                    age_18_34                        | age_18_34                      | AGE
                    sessions last month              | sessions in the last month     | VISITS
                    last_purchase_days               | last purchase days             | RECENCY
                    temps_lecture_min                | temps lecture                  | OTHER
                    min_ogladania_mies               | min ogladania mies             | OTHER
                    min_order_value                  | minimum order value            | BASKET
                    rok_urodzenia                    | rok urodzenia                  | AGE
                    annee_naissance                  | annee naissance                | AGE
                    Idade                            | idade                          | AGE
                    Ålder                            | Ålder                          | AGE
                    # of Gifts                       | number of gifts                | OTHER
                    Churn Risk Prediction            | churn risk prediction          | CHURN_RISK
                    Recent Deal Amount               | recent deal amount             | OTHER
                    Kidhome                          | children at home               | CHILDREN
                    年齢                              | 年齢                            | OTHER
                    Größe (cm)                       | Größe                          | OTHER
                    x                                | x                              | OTHER
                    page views                       | page views                     | OTHER
                    voltage                          | voltage                        | OTHER
                    averages                         | averages                       | OTHER
                    """)
    void headersAreReadAsAMarketerWould(String column, String plain, BusinessTerm role) {
        Term term = Lexicon.term(column, false, false, Optional.empty());

        assertThat(term.plain()).isEqualTo(plain);
        assertThat(term.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    16. How would you rate the WiFi quality in our shops as.. | WiFi quality in our shops
                    13) How would you rate the range of prices in our shops?  | range of prices in our shops
                    Q5. How important are sales and offers for your purchase? | importance of sales and offers for your purchase
                    15. You rate the mood in our shops? (light, music, etc..) | mood in our shops
                    7. On which day do you mostly come...                     | On which day do you mostly come
                    How satisfied are you with the delivery of parcels?       | delivery of parcels
                    Rate of return on investment of all                       | rate of return on investment of all
                    2. Quarter                                                | 2. Quarter
                    """)
    void ofAQuestionTheNameIsWhatItAsksAbout(String column, String plain) {
        assertThat(Lexicon.term(column, false, false, Optional.empty()).plain()).isEqualTo(plain);
    }

    /** A number behind a step is its number; how many steps somebody climbed is not counted. */
    @ParameterizedTest
    @CsvSource({
        "education-num, AMOUNT",
        "order_num, COUNT",
        "NumOfProducts, COUNT",
        "Count, AMOUNT",
        "quantity, AMOUNT",
        "visit_count, COUNT"
    })
    void theNumberOfAStepIsNoCount(String column, Term.Kind kind) {
        assertThat(Lexicon.term(column, true, false, Optional.empty()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "TotalCharges, true",
        "account.Charges.Total, true",
        "Total_Trans_Amt, true",
        "Total_Trans_Ct, false",
        "MonthlyCharges, false",
        "total_claim_amount, false",
        "share_of_total_charges, false"
    })
    void whatCustomersPaidInAllIsToldByItsWords(String column, boolean paid) {
        assertThat(Lexicon.isTotalPaid(column)).isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({
        "MntWines, true",
        "NumStorePurchases, true",
        "total_spend, false",
        "orders, false",
        "purchases, false",
        "online_spend, true",
        "spend_eur, false",
        "Frequency, false"
    })
    void aPartOfARoleIsToldFromTheWhole(String column, boolean qualified) {
        assertThat(Lexicon.term(column, true, false, Optional.empty()).qualified())
                .isEqualTo(qualified);
    }

    @ParameterizedTest
    @CsvSource({"true, FREQUENCY", "false, SPEND"})
    void wholeNumbersOfPurchasesAreCountsAndOthersAmounts(boolean whole, BusinessTerm role) {
        assertThat(Lexicon.term("PURCHASES", whole, false, Optional.empty()).role())
                .isEqualTo(role);
    }
}
