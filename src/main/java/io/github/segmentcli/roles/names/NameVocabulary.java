package io.github.segmentcli.roles.names;

import io.github.segmentcli.io.table.CodeNames;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in the column names of exports from shops, tills, CRM systems and surveys, in English, German, French, Spanish, Dutch and
 * Italian, in lower case and without accents.
 */
public final class NameVocabulary {

    /** People and organisations whose ids name the rows: customer, member, patient. */
    public static final Set<String> OWNERS = words(
            "supporter schuler schueler pupil eleve alumno alumna estudiante alunno studente leerling uczen patron borrower candidate applicant resident rider fan kund medlem lantagare anvandare elev medlems bruker bruger "
                    + "klient klienta abonent czlonek uzytkownik pacjent odbiorca assinante usuario associado aluno membro "
                    + "customer cust client user member account acct household subscriber person"
                    + " contact buyer shopper visitor guest patient donor respondent participant"
                    + " kunde kunden kundin haushalt mitglied mitglieds debitor debitoren abonnent teilnehmer nutzer benutzer"
                    + " besucher spender befragter befragten proband"
                    + " adherent abonne membre menage foyer donateur acheteur utilisateur visiteur repondant"
                    + " cliente klant socio miembro usuario hogar abonado comprador donante visitante paciente participante"
                    + " encuestado"
                    + " tenant player student learner passenger prospect"
                    + " klant klanten lid leden gebruiker abonnee donateur bezoeker deelnemer huishouden gast versicherungsnehmer mieter"
                    + " clienti utente membro abbonato donatore visitatore ospite partecipante acquirente tesserato assicurato assure locataire asegurado inquilino");
    /** The same cut short, as they stand before or behind a word for id and nowhere else: {@code KdNr}, {@code id_cli}. */
    static final Set<String> SHORT_OWNERS = words("lead reader kd knd kdn cli clt mbr mbre abo deb adh benef");

    static final Set<String> ASKED = words("respondent participant person patient household haushalt foyer menage hogar"
            + " befragter befragten teilnehmer proband repondant encuestado participante paciente"
            + " deelnemer huishouden partecipante");
    /** Words for a number that was given: id, no, code. */
    public static final Set<String> ID_WORDS =
            words("nrid numer cislo numarasi matricula lfdnr kundnr kundenr " + "kunnr rk refno refnr refid refnum "
                    + "id ids no nr n nbr num number nummer ref reference code uid uuid guid key pk"
                    + " identifier index idx row rownum rowid hash kennung schluessel schlussel"
                    + " numero nro identifiant matricule cle codigo clave identificador folio referencia"
                    + " imei imsi iccid vin ean gtin upc isin mrn barcode token last4 siret siren dni nif "
                    + "cpf cnpj cuit cuil curp rfc abn acn cik duns orgnr cvr pesel regon bsn kvk asin isbn uprn ustid kennzeichen kennziffer aktenzeichen"
                    + " kenmerk sleutel identificativo matricola chiave riferimento codice");
    /** Words that mean an id even if values repeat. {@code no} and {@code number} may be counts, {@code code} a category. */
    static final Set<String> SURE_ID_WORDS = CodeNames.SURE_ID_WORDS;
    /** Words that mean an id at the end of a name, where no number of things stands: Vermittler-Nr, locker no, {@code Seat #}. */
    static final Set<String> LAST_ID_WORDS = CodeNames.LAST_ID_WORDS;
    /** Words for id that precede the object: numero client, codigo de cliente. */
    public static final Set<String> LEADING_ID_WORDS = words(
            "numer cislo matricula cod kod kd " + "id ids uid uuid guid key identifiant matricule cle numero nro no"
                    + " nr code codigo clave identificador folio ref reference referencia kennung"
                    + " codice matricola identificativo");

    static final Set<String> THINGS = words(
            "transakcja transakcji transaktion transaktions transactie transaccion transazione transacao zlecenie zlecenia"
                    + " paragon paragonu encomenda rezerwacja"
                    + " zamowienie zamowienia faktura faktury umowa umowy polisa sklep fatura apolice loja produto "
                    + "order basket cart invoice receipt transaction trans trx txn ticket bill"
                    + " purchase session visit booking store shop product item sku article stock branch outlet warehouse terminal"
                    + " contract agreement policy shipment campaign"
                    + " bestellung bestell rechnung rechnungs bon beleg artikel filiale auftrag auftrags produkt buchung buchungs"
                    + " sendung markt vertrag vertrags kampagne"
                    + " commande facture panier article produit magasin boutique reservation contrat campagne"
                    + " pedido factura cesta articulo producto tienda sucursal sesion reserva contrato campana"
                    + " payment refund subscription quote deal opportunity claim loan card device vehicle meter"
                    + " karte geraet fahrzeug zahler carte tarjeta"
                    + " bestelling factuur winkel filiaal polis boeking levering"
                    + " ordine fattura negozio articolo prodotto scontrino contratto polizza prenotazione spedizione tessera");
    static final Set<String> ORDERS =
            words("transakcja transakcji transaktion transaktions transactie transaccion transazione transacao"
                    + " zamowienie zamowienia zlecenie zlecenia paragon paragonu faktura faktury encomenda case complaint zgloszenie"
                    + " reklamacja reclamo reclamacion vorgang vorgangs rezerwacja reservation booking"
                    + " order basket cart invoice receipt transaction trans trx txn ticket bill call sale anruf verkauf venda venta vente vendita verkoop"
                    + " purchase booking bestellung bestell rechnung rechnungs bon beleg auftrag auftrags buchung buchungs"
                    + " commande facture panier reservation pedido factura cesta reserva"
                    + " bestelling factuur boeking ordine fattura scontrino prenotazione");
    /** What stands in a column of questions, and beside it in one of what was answered. */
    public static final Set<String> QUESTIONS =
            words("question questions item frage fragen pregunta domanda pergunta pytanie vraag fraga");

    /** Words for the answers of one person to a survey. */
    public static final Set<String> RESPONSES = words(
            "response responses answer answers antwort antworten respuesta reponse risposta resposta odpowiedz antwoord svar");

    static final Set<String> CODES = words(
            "cnae nace naics sic naf ateco vkorg vtweg spart bukrs werks ktokd pltyp zterm weise zahlweise zahlungsweise kon kommun omrade betalsatt "
                    + "semester wojewodztwo miasto plec rodzaj kanal grupa kategoria zrodlo jezyk kraj powiat taryfa kdgrp cidade sexo genero regiao bairro profissao loja uf plano conserto tipo "
                    + "ownership region channel zone area store shop branch type class category code group status state country"
                    + " county city district territory gender sex plan product brand source segment cluster department dept"
                    + " sector industry occupation job profession marital race ethnicity religion language weekday dow"
                    + " quarter model colour color method cd geschlecht land bundesland beruf familienstand kanal kategorie"
                    + " klasse typ art gruppe gebiet bezirk kreis stadt ort staat nation sprache branche abteilung tarif"
                    + " produkt marke quelle wochentag quartal modell farbe filiale vertriebsweg zahlungsart anrede"
                    + " categorie classe groupe secteur pays ville departement quartier langue sexe genre metier csp produit"
                    + " marque trimestre modele couleur canal forfait offre statut civilite magasin boutique agence"
                    + " categoria clase tipo grupo pais ciudad provincia comunidad barrio idioma sexo genero profesion"
                    + " ocupacion producto marca fuente modelo tarifa estado tratamiento tienda sucursal centre center site"
                    + " centro mode reason cause platform os browser medium tariff format version template topic species"
                    + " purpose program programme scheme cohort variant wave grund herkunft zweck betriebssystem motif"
                    + " origine raison support vendeuse regime motivo origen programa plataforma regio provincie gemeente"
                    + " stad wijk filiaal winkel kanaal soort groep geslacht beroep taal bron merk kleur tarief reden"
                    + " regione comune citta paese nazione sesso genere professione lingua canale tipologia gruppo fonte"
                    + " colore tariffa negozio agenzia sede stato settore reparto release");
    /** Places and people that serve customers, which are numbered: {@code outlet} 1 to 12; with 0 and 1 they say that there is one. */
    public static final Set<String> NUMBERED = words(
            "company firm device insurer employer institution institucion instituicao istituzione institutie instytucja instelling entidad entidade entita bank"
                    + " banco banque banca agency agencia agencja pointofsale butik butikk filial filiali avdelning afdeling oddzial placowka sklep unidade farmacia pharmacie apotheke apotek apteka "
                    + "profile profil profiel perfil profilo objekt gebaude wohnung stadtteil ortsteil zentrum leiter zweigstelle verkaufsstelle poststelle club studio gym location hotel property restaurant office station depot route room table locker team"
                    + " block building technician agent advisor adviser rep salesperson seller broker doctor therapist"
                    + " trainer coach instructor teacher manager standort niederlassung geschaftsstelle praxis zimmer tisch"
                    + " vermittler vertreter berater verkaufer betreuer trainerin makler arzt intermediaire bureau salle"
                    + " chambre conseiller vendeur courtier medecin tecnico mediador oficina gimnasio sala habitacion asesor"
                    + " vendedor gestor corredor medico entrenador assignee attendant cashier server waiter stylist barber"
                    + " dentist vet nurse physician provider clinician consultant employee staff dealer distributor vendor"
                    + " supplier merchant courier carrier driver operator officer underwriter tutor fundraiser venue"
                    + " facility lab clinic ward gate lane grid tower hub market arena stadium theatre theater cinema screen"
                    + " hall floor court campus school kitchen pharmacy garage dealership showroom till kiosk desk gateway"
                    + " fuel breed cuisine mitarbeiter kassierer lieferant werkstatt schalter halle saal platz gerat"
                    + " fournisseur atelier caisse guichet entrepot proveedor empleado cajero taller almacen pabellon"
                    + " adviseur verkoper medewerker arts kamer tafel kantoor vestiging locatie consulente venditore camera"
                    + " tavolo ufficio corriere fornitore allenatore istruttore outlet register terminal warehouse kasse"
                    + " lager magazzino cassa kassa magazijn caja");

    static final Set<String> DISTANCES = words("distance distanz entfernung distancia km miles");
    /** First words that number what stands behind them, and never count it: {@code numer kategorii}; a count is liczba. */
    static final Set<String> NUMBERING = words("numer cislo");
    /** What came out, which is coded where it has few values: {@code test_result}. */
    static final Set<String> RESULTS =
            words("result ergebnis resultat resultado risultato wynik vysledek uitslag resultaat utfall sonuc");
    /** Kinds that are a thing as well, which somebody has or not: {@code elevated_platform}. */
    static final Set<String> KINDS_OF_THINGS = words(
            "class klasse classe clase klasa platform plataforma store shop branch plan plano product produkt produit producto produto"
                    + " prodotto brand support site centre center centro program programme programa scheme offer forfait offre loja"
                    + " magasin boutique tienda sucursal negozio filiale agence agenzia template area zone");
    /** Before the word code they make it one of places: {@code area_code_res_phone}. */
    static final Set<String> CODED_PLACES = words("area zip post postal country region");
    /** Heads of names that stand first: type contrat, comunidad autonoma. */
    static final Set<String> LEADING_CODES = words("kod cod code kategoria typ kanal "
            + "zone dia jour mes mois doctor medico tecnico asesor gestor vendedor agente centro oficina"
            + " conseiller vendeur agent medecin technicien centre bureau type categorie classe groupe secteur pays ville departement quartier"
            + " region sexe genre magasin boutique agence tipo categoria clase grupo sector pais ciudad provincia comunidad"
            + " zona canal tienda sucursal"
            + " tipologia categoria regione agente medico consulente canale negozio gruppo soort agenzia");

    /** The greatest value of a part of the calendar. */
    static int greatestOf(String part) {
        return switch (part) {
            case "month",
                    "monat",
                    "mois",
                    "mes",
                    "mese",
                    "maand",
                    "miesiac",
                    "mesic",
                    "mesiac",
                    "ay",
                    "maned",
                    "manad" -> 12;
            case "quarter", "quartal", "trimestre", "kwartaal", "kwartal" -> 4;
            case "weekday", "dow", "wochentag", "weekdag" -> 7;
            case "hour", "stunde", "heure", "hora", "uur", "ora", "godzina", "hodina" -> 24;
            case "day", "tag", "jour", "dia", "dag", "giorno", "dzien" -> 31;
            default -> 53;
        };
    }

    static final Set<String> CALENDAR = words("day month weekday dow hour quarter week tag monat woche stunde quartal"
            + " wochentag jour mois semaine heure trimestre dia mes semana hora"
            + " dag maand kwartaal uur weekdag giorno mese settimana ora"
            + " miesiac mesic mesiac ay maned manad tydzien tyden vecka hafta kwartal godzina hodina dzien");
    static final Set<String> COUNTS = words(
            "frequencia frecuencia frequence frequenza haufigkeit ct falle titles episodes songs ins outs signins signups households haushalte foyers hogares famiglie huishoudens gospodarstwa lan reservationer bestallningar besok kop antal siblings geschwister freres hermanos fratelli rodzenstwo irmaos broers syskon reklamacji reklamacje polaczenia polaczen licznik besogen bestillinger kob barn barnen meters properties connections "
                    + "employees locations listings thumbs message complaint chkout chkouts checkout checkouts renwal numberof aufenthalte bollini componenti liczba ilosc zamowienia wizyty wizyt zgloszen zgloszenia dzieci zakupy zakupow qtd qtde quantidade compras visitas filhos pedidos acessos reclamacoes "
                    + "sess score rating stars num count cnt nbr number total children kids visits orders"
                    + " size qty quantity frequency years months days trx n items purchases clicks logins sessions calls tickets claims cases users coupons vouchers"
                    + " returns refunds products transactions dependents campaigns complaints opens views emails contacts deals invoices"
                    + " anzahl anz zahl menge kinder gutscheine besuche bestellungen kaufe kaeufe einkaufe einkaeufe artikel klicks anrufe retouren"
                    + " purchased booked watched sitzungen rezepte vorstellungen reklamationen jahre monate tage stuck stueck personen offnungen"
                    + " nombre nb nbre enfants visites commandes achats articles clics connexions appels retours annees mois jours"
                    + " quantite qte reclamations ouvertures"
                    + " numero cantidad cant hijos visitas pedidos compras articulos llamadas devoluciones anos meses dias"
                    + " sesiones quejas aperturas"
                    + " sent delivered received clicked viewed attended missed redeemed hits pageviews impressions followers likes posts comments downloads installs uploads messages chats streams trips rides flights nights stays covers guests rooms seats pets dependants policies cards accounts devices subscriptions gifts renewals upgrades downgrades referrals appointments bookings lessons classes courses workouts checkins checkouts bounces conversions steps wins losses matches games points badges stamps"
                    + " termine stornos storni punkte gaste ubernachtungen naechte nachte mahnungen beschwerden schaden rucksendungen kurse karten vertrage buchungen"
                    + " nuits nuitees seances sejours points billets cartes contrats sinistres relances rendezvous"
                    + " noches estancias puntos billetes tarjetas contratos siniestros citas reservas averias clases"
                    + " aantal bestellingen bezoeken aankopen klachten kinderen artikelen retouren gesprekken dagen maanden jaren weken uren personen nachten punten kaarten boekingen afspraken polissen"
                    + " quantita ordini acquisti figli reclami resi articoli chiamate accessi aperture biglietti notti persone giorni mesi anni punti prenotazioni polizze sinistri appuntamenti contratti ingressi");
    static final Set<String> BANDS = words("band bands bracket tier level grade quintile decile quartile bucket step"
            + " agegroup ageband incomeband incomegroup"
            + " stufe stufen klasse stage altersgruppe altersklasse einkommensklasse einkommensgruppe"
            + " tranche palier niveau tramo rango nivel franja"
            + " priority severity fascia livello scaglione prioritat");
    /** Bands cut short, at the end of a name: {@code AgeCat}, {@code income_bin}. */
    static final Set<String> SHORT_BANDS = words("cat catg bin");
    /** Levels of education, which are numbered: {@code education-num}. */
    static final Set<String> EDUCATION = words("education edu educ ed schooling bildung");
    /** What is paid by the hour or the day: {@code hourly_rate}. */
    static final Set<String> PAID_TIMES = words("hourly daily weekly nightly hour day night room pay wage");

    static final Set<String> CHANGES =
            words("chng chg change growth veranderung wachstum variation evolution cambio crecimiento"
                    + " crescita wzrost groei crescimento");
    /** What a model says, often as a probability. */
    static final Set<String> PREDICTIONS =
            words("classifier classification predicted prediction predictions proba posterior bayes");

    static final Set<String> RATINGS = words(
            "lifebalance satisf satisfacc zufried noten notendurchschnitt betyg nojdhet tilfredshed tevr "
                    + "ocena avaliacao nota satisfacao zadowolenie recommend recommendation "
                    + "score rating stars satisfaction nps csat likert agree agreement likelihood"
                    + " note avis zufriedenheit weiterempfehlung bewertung sterne puntuacion valoracion satisfaccion calificacion estrellas"
                    + " tevredenheid beoordeling cijfer sterren soddisfazione valutazione voto punteggio stelle gradimento");
    /** What a price is weighed against in a rating of value for money: {@code Preis-Leistung}, {@code custo-benef\u00edcio}. */
    static final Set<String> QUALITIES = words("quality leistung leistungs qualitat qualite calidad qualita kwaliteit"
            + " qualidade beneficio beneficios benefit jakosc jakosci kvalitet kvaliteten ydelse");

    static final Set<String> PRICES =
            words("price prices preis prix precio precios prezzo prijs preco precos custo costo"
                    + " cost cout cena ceny pris");
    static final Set<String> AMOUNTS = words(
            "inc klimk rachunek rachunku belopp avgift forseningsavgift intakt inkomst lon pris kostnad belob indkomst omsattning omsaetning skuld gald hyra rabatter utgifter kop "
                    + "rabais nachlass znizka markdown dispo volumen excess owed fine fines umsat kwota wartosc przychod wydatki abonament zaleglosc cena koszt zarobki dochod rabat oplata renda receita faturamento gasto preco custo desconto mensalidade "
                    + "gebuhren amount amt spend spent spending revenue sales turnover monetary value price cost costs fee charge"
                    + " charges payment payments balance income salary wage wages earnings credit limit mnt clv ltv profit"
                    + " margin total paid purchases fees prices dues chiffre mortgage outstanding budget debt loan rent"
                    + " discount savings deposit expense expenses aov gmv arpu rev ca fare fares copay arrears mrr arr acv"
                    + " tcv bal prem premium premiums sum giving donation donations spende spenden prime umsatz umsatze"
                    + " umsaetze ums ruckstand abschlag pramie summe betrag preis kosten einkommen gehalt saldo wert"
                    + " ausgaben guthaben erlos ertrag rabatt beitrag gebuhr gebuehr miete lohn vermogen gesamtbetrag prime"
                    + " plafond montant depense depenses revenu revenus prix cout couts frais salaire solde marge remise"
                    + " cotisation loyer prima capital limite importe gasto gastos ingreso ingresos precio coste costo"
                    + " salario sueldo renta credito margen presupuesto descuento cuota facturacion monto valor ventas"
                    + " alquiler tax taxes vat tip tips gratuity commission commissions royalty royalties rebate cashback"
                    + " allowance wallet topup aum assets liabilities equity collateral exposure repayment installment"
                    + " instalment instalments subtotal net gross penalty dues toll postage deductible payout payouts"
                    + " funding pledge pledged worth deposits withdrawal withdrawals overdraft wager adr revpar nav shipping"
                    + " billed provision steuer trinkgeld zinsen kredit darlehen hypothek einlage einlagen kaution"
                    + " erstattung auszahlung einzahlung tilgung schulden forderung forderungen erlose kontostand lohn netto"
                    + " brutto warenwert impot taxe tva commission pret epargne versement versements don dons pourboire"
                    + " indemnite remboursement encours mensualite patrimoine impuesto iva propina comision prestamo"
                    + " hipoteca ahorro deuda donacion reembolso nomina patrimonio recibo bedrag omzet uitgaven inkomen"
                    + " salaris prijs korting premie huur lening schuld spaargeld gift donatie waarde winst boete tegoed btw"
                    + " fooi contributie loon besteding bestedingen importo spesa spese ricavo ricavi fatturato prezzo costi"
                    + " reddito stipendio sconto premio affitto prestito mutuo debito risparmio risparmi donazione valore"
                    + " canone mancia commissione incasso capitale bolletta");
    /** The sum of some: {@code child_total}. */
    static final Set<String> TOTALS =
            words("total totals totale totaal totaux totales gesamt insgesamt razem lacznie suma ogolem totalt tot");
    /** Children, whose total is a count as soon as they are named. */
    static final Set<String> CHILDREN =
            words("child kid kind enfant hijo hija nino figlio filho dziecko dzieci kindje barn");
    /** With a unit of time, how many such times there were: {@code unique_days}, jours actifs. */
    static final Set<String> DIFFERENT = words(
            "unique distinct different verschiedene unterschiedliche distincts differents"
                    + " distintos unicos diferentes distintas distinti diversi unieke verschillende rozne unika unikke");

    static final Set<String> DAYS = words("days tage jours dias giorni dagen dni dagar dage");
    static final Set<String> ACTIVE = words("active aktive actieve aktywne aktywnych aktiva");
    static final Set<String> ACTIVE_BEHIND = words("actifs actives activos activas attivi attive ativos ativas");
    /** Where something stands among others: {@code serial_number}, {@code line no}. */
    static final Set<String> POSITIONS = words("serial sequence seq sequential line position pos ordinal rank running"
            + " lfd laufende folge zeile positions ligne rang linea posicion secuencia orden riga posizione sequenza linha"
            + " posicao sequencia ordem regel positie volgorde pozycja kolejny kolejnosc rad plats");
    /** Words for the time in which things are counted, at the end of a name. */
    static final Set<String> WINDOWS = words(
            "ytd ltm mtd ult ultimo ultimos ultima ultimas dernier derniers dernieres letzte letzten last past year month week total lifetime d m y annual monthly weekly daily"
                    + " genutzt gesamt used mes anio ano mois an jahr monat"
                    + " laatste afgelopen jaar maand ultimi ultime anno mese");
    /** An average of these is an amount: panier moyen, ticket medio. */
    static final Set<String> AVERAGES =
            words("sr sredni srednia sredniej snitt genomsnitt genomsnittlig gennemsnit medel schnitt "
                    + "avg average mean durchschnitt moyen moyenne medio media promedio mittlerer"
                    + " gemiddeld gemiddelde medio moyenne durchschnittlicher durchschnittliche");

    static final Set<String> BASKETS = words("bskt koszyk carrinho "
            + "basket order cart ticket bill warenkorb bon bestellwert panier commande cesta pedido"
            + " mandje winkelmand carrello scontrino spesa bestelling ordine");
    /** The size of these is an amount. */
    static final Set<String> DEALS = words("deal basket ticket donation gift");

    static final Set<String> SPEND = CodeNames.MONEY;
    static final Set<String> NUMBERS = words("liczba ilosc qtd qtde quantidade numberof "
            + "num number nbr count cnt n qty quantity anzahl anz zahl menge nombre nb nbre quantite"
            + " qte numero cantidad cant"
            + " aantal quantita");
    static final Set<String> SHARES = words(
            "adoption skonto progress progression fortschritt progreso avancement postep andel procentandel przentsatz prz odsetek completion "
                    + "apr quota udzial procent stopa taxa percentual participacao proporcao "
                    + "affinity propensity probability prob fraction wahrscheinlichkeit probabilite probabilidad share"
                    + " ratio rate pct percent percentage perc prc proportion anteil quote utilisation utilization util"
                    + " prozent prozentsatz taux pourcentage tasa porcentaje proporcion ctr cvr penetration aandeel"
                    + " percentuale tasso probabilita proporzione auslastung kans");
    /** Given as money, as a share of a price or in percent. */
    static final Set<String> DISCOUNTS = words(
            "disc dto dsct discount discounts discounted markdown rebate rabatt nachlass remise rabais reduction descuento sconto korting rabat"
                    + " znizka desconto margin marge margen margine marza margem");

    static final Set<String> DURATIONS = words(
            "okres mies aar dagar manader veckor timmar minuter dage maaneder uger timer verzug verspatung retard retraso ritardo opoznienie vertraging atraso "
                    + "sec staz miesiace miesiecy dni lat godzin tempo tiempo "
                    + "duration tenure length tenor minutes hours seconds days months weeks years mins hrs secs mths yrs"
                    + " recency since seniority dauer tage wochen monate jahre stunden minuten laufzeit zugehorigkeit verweildauer"
                    + " duree anciennete recence jours mois semaines annees ans delai"
                    + " duracion antiguedad recencia dias meses semanas anos horas"
                    + " duur dagen maanden jaren weken uren minuten looptijd durata anzianita giorni mesi anni settimane ore minuti runtime uptime lifespan zeit");
    static final Set<String> PERCENT = words("prz prozentsatz " + "procent percentual perc "
            + "pct percent percentage prozent prc pourcentage porcentaje percentuale");
    static final Set<String> ROWS = words("rownames lfd laufende lfdnr lp lopnummer lopnr "
            + "index idx row rownum rownumber line record zeile ligne fila linea");
    static final Set<String> LENGTHS = words(
            "horizon delay lateness plazo okres relazione verzug verspatung antelacion lanetid handlaggningstid ventetid vantetid leadtime "
                    + "staz " + "cycle duration tenure recency since seniority dauer laufzeit zugehorigkeit"
                    + " verweildauer duree anciennete recence delai duracion antiguedad recencia seit depuis desde"
                    + " duur looptijd sinds durata anzianita");
    static final Set<String> DATES = words(
            "fodelsedatum fodelsedag registrerad startdatum slutdatum oprettet "
                    + "date datum dt time timestamp datetime ts created updated joined registered"
                    + " registration signup signedup enrolled enrolment enrollment subscribed birthday dob born birthdate expiry"
                    + " expires renewal start end started ended opened closed"
                    + " geburtsdatum geboren geburtstag seit anmeldung angelegt registriert erstellt eintritt beginn ende ablauf"
                    + " zeitpunkt naissance inscription creation cree debut fin echeance depuis"
                    + " fecha alta registro inscripcion creacion nacimiento inicio vencimiento desde"
                    + " aangemaakt geboortedatum inschrijving sinds registrazione iscrizione nascita creazione inizio scadenza");
    static final Set<String> SINCE = words("since seit depuis desde" + " sinds");
    /** Words for the latest of several times: last, latest. */
    public static final Set<String> LAST_SEEN =
            words("last first latest letzter letzte letztes letzten erster erste erstes"
                    + " dernier derniere premier premiere ultimo ultima primer primera"
                    + " laatste eerste ultima primo prima senaste sista forsta seneste sidste ostatni ostatnia ostatnie"
                    + " primeira primeiro ult");

    static final Set<String> EVENTS =
            words("purchase order visit contact seen login activity payment call bestellung kauf"
                    + " einkauf besuch kontakt aktivitat zahlung anruf achat commande visite connexion paiement appel"
                    + " compra pedido visita contacto conexion pago llamada acceso"
                    + " bestelling aankoop bezoek betaling acquisto ordine visita accesso pagamento contatto session message open click booking donation gift"
                    + " trip ride stay flight logon signin service svc appointment appt checkout checkin interaction transaction"
                    + " txn delivery use used played play workout class lesson reading claim reply termin lieferung buchung fahrt"
                    + " reise passage voyage sejour rdv facture viaje estancia cita resa kop besok inloggning betalning"
                    + " zakup zamowienie wizyta logowanie acquisto viaggio visita compra pagamento reis");
    /** Figures of a whole customer. */
    static final Set<String> HABITS = words(
            "wiek idade wizyty zakupy compras visitas renda "
                    + "recency tenure seniority frequency visits orders purchases logins sessions"
                    + " complaints children kids dependents income salary education marital satisfaction churn churned exited"
                    + " besuche bestellungen kaufe kaeufe einkaufe einkaeufe kinder einkommen gehalt familienstand zufriedenheit"
                    + " anciennete recence visites commandes achats enfants revenu revenus salaire"
                    + " antiguedad recencia visitas pedidos compras hijos ingresos salario satisfaccion"
                    + " bestellingen bezoeken aankopen kinderen inkomen tevredenheid ordini acquisti visite figli reddito soddisfazione");

    static final Set<String> WEIGHTS =
            words("weight wt wgt weighting pweight wgtfac gewicht gewichtung hochrechnung poids"
                    + " ponderation redressement ponderacion peso"
                    + " ponderazione weegfactor");
    /** Units of what is measured, of which a total or a balance is no money. */
    static final Set<String> PHYSICAL = words(
            "download upload downloads uploads m3 m2 kwh mwh gwh kw gb mb tb kg km litres liters litre liter gallons tonnes tons sqm sqft therms hl");
    /** What is given out and is no money, though it has a balance: points, miles. */
    static final Set<String> POINTS =
            words("points point pts punkte punkter poang puntos punti pontos punten punkty miles mile mlg mileage"
                    + " millas miglia milhas coins gems tokens stamps bollini");
    /** A month, of which numbers may be written with their year: 202407. */
    static final Set<String> MONTHS = words(
            "month monat mois mes mese maand miesiac mesic mesiac manad maned yyyymm yearmonth cohort period periode periodo vintage");
    /** Remarks that are free text though they may repeat. */
    static final Set<String> REMARKS = words(
            "open openend openended freetext freitext verbatims toelichting remark remarks note notes comment comments feedback verbatim bemerkung bemerkungen"
                    + " kommentar kommentare anmerkung anmerkungen notiz notizen observation observations observaciones comentario"
                    + " comentarios commentaire commentaires remarque remarques osservazioni commento commenti opmerking opmerkingen"
                    + " uwagi komentarz observacoes kommentarer anteckningar");

    static final Set<String> BODY = words("body kg lb lbs birth parcel shipping product package");
    static final Set<String> OUTCOMES =
            words("rezygnacja cancelou evasao " + "churn churned exited attrition attrited outcome"
                    + " kundigung kuendigung gekundigt gekuendigt abgewandert resilie resiliation desabonne baja abandono"
                    + " cancelled canceled lapsed opgezegd disdetta disdetto abbandono");
    /** Outcomes if nothing else is named: converted, is_converted; but trial_converted is an earlier event. */
    static final Set<String> BARE_OUTCOMES =
            words("target label response converted conversion converti cancelado respuesta reponse");

    static final Set<String> FILLERS = words(
            "is has flag customer client kunde cliente ind indicator next month yn campaign kampagne campagne campana");
    static final Set<String> PLACES =
            words("lat latitude lon lng long longitude easting northing breitengrad laengengrad"
                    + " langengrad latitud longitud");
    static final Set<String> CONTACTS = CodeNames.CONTACTS;
    static final Set<String> YEARS = words("ar fodelsear aar fodselsaar byggar rok "
            + "year yr jahr yob birthyear geburtsjahr baujahr jahrgang annee ano"
            + " jaar bouwjaar geboortejaar anno founded gegrundet fondee fundacion");
    static final Set<String> BIRTHS = words("fodelsear fodelsedatum fodselsaar urodzenia "
            + "birth birthday birthdate dob born yob geburtsdatum geboren geburtstag"
            + " geburtsjahr geburts naissance nacimiento"
            + " geboortedatum geboortejaar nascita");
    static final Set<String> AGES =
            words("alder " + "wiek idade " + "age ages alter edad customerage" + " leeftijd eta");
    /** Their age is a length of time. */
    static final Set<String> AGED = words(
            "account konto compte cuenta conto rekening car auto voiture coche building house"
                    + " haus gebaude company firma domain website relationship kundenbeziehung machine equipment debt invoices");

    static final Set<String> YEARS_OF_AGE = words("years yrs jahre ans annees anos anni jaren");
    static final Set<String> NO_AGES =
            words("average avg account cat catg bin group band class bracket gruppe klasse tranche groupe"
                    + " classe grupo tramo rango rangos"
                    + " groep fascia");
    /** Where somebody lives: {@code Billing Address 2}. */
    static final Set<String> ADDRESSES =
            words("addressline address addr adresse adres adress adresa direccion domicilio endereco indirizzo");
    /** Names of people, where nothing else stands in the header. */
    static final Set<String> PERSON_NAMES =
            words("voornaam achternaam imie fornamn efternamn fornavn efternavn familienname "
                    + "vorname nachname surname firstname lastname fullname apellido apellidos prenom cognome nazwisko sobrenome"
                    + " forename forenames");
    /** With the word name: {@code first_name}. */
    public static final Set<String> PARTS_OF_A_NAME = words("first last full middle family owner given maiden");
    /** Behind the word for a name in other languages: nom de famille, nombre completo. */
    static final Set<String> PARTS_BEHIND_A_NAME = words(
            "famille famiglia familia naissance usage complet completo completa prenom apellido apellidos cognome");
    /** With the word name, what firms are called. */
    static final Set<String> FIRMS = words("company business trading legal firm firma firmen unternehmens");
    /** The legal name of a firm, which has two words, and one word in Nordic and German exports. */
    static final Set<String> FIRM_NAMES = words(
            "raisonsociale razonsocial ragionesociale razaosocial firmenname firmanavn foretagsnamn bedrijfsnaam");

    static final Set<String> CURRENCY_WORDS =
            words("currency curr waehrung wahrung devise monnaie moneda divisa" + " valuta");

    /** What a unit in brackets says: Lieferdauer (Tage). */
    static final Set<String> TIME_UNITS = words("dagar manader ar veckor timmar minuter dage maneder "
            + "mies dni lat godz " + "seconds sec secs s minutes min mins h hours hrs days d weeks months"
            + " years yrs sekunden minuten stunden std tage wochen monate jahre jours semaines mois ans heures"
            + " dias semanas meses anos horas"
            + " dagen maanden jaren weken uren minuten giorni mesi anni settimane ore minuti");

    /** Words that stand before the head of a compound: Kaufdatum, Warenkorbwert. */
    private static final Set<String> FIRST_PARTS = words(
            "var kauf bestell rechnungs waren warenkorb gesamt kunden geburts netto brutto durchschnitts jahres monats"
                    + " total last first avg average max min klant klanten lid");

    /** All words of at least three letters, and the abbreviations of number. */
    static final Set<String> KNOWN = new HashSet<>();

    static {
        for (Set<String> some : List.of(
                OWNERS,
                THINGS,
                ORDERS,
                CODES,
                NUMBERED,
                CALENDAR,
                COUNTS,
                BANDS,
                SHORT_BANDS,
                RATINGS,
                AMOUNTS,
                SHARES,
                DURATIONS,
                DATES,
                WEIGHTS,
                OUTCOMES,
                YEARS,
                BIRTHS,
                AGES,
                CURRENCY_WORDS,
                CONTACTS,
                PLACES,
                AVERAGES,
                FIRST_PARTS)) {
            some.stream().filter(word -> word.length() >= 3).forEach(KNOWN::add);
        }
        ADDRESSES.stream().filter(word -> word.length() > 4).forEach(KNOWN::add);
        KNOWN.addAll(words("id nr no centroid lastname firstname ordered each"));
    }

    private NameVocabulary() {}

    /** The words of a list, which are separated by blanks. */
    public static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" +")));
    }
}
