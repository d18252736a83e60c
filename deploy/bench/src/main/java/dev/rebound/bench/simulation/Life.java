package dev.rebound.bench.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What happened to a simulated seeker, all of it: the truth that a dashboard is held against. The same behaviour, seed and
 * day give the same life.
 */
public record Life(YearMonth first, int turn, List<Candidacy> candidacies) {

    private static final List<String> STAGES =
            List.of("PHONE_SCREEN", "FIRST_INTERVIEW", "SECOND_INTERVIEW", "FINAL_INTERVIEW");
    private static final List<String> SOURCES = List.of("DIRECT", "REFERRAL", "AGENCY", "BOARD", "OTHER");

    /**
     * @param end null while it is open
     * @param request null if none was asked
     */
    public record Candidacy(
            int number, String source, LocalDate appliedOn, List<Interview> interviews, End end, Request request) {

        /** How far it came. */
        public String furthest() {
            return interviews.isEmpty()
                    ? "APPLICATION"
                    : interviews.get(interviews.size() - 1).stage();
        }

        /** Where it stands, as the dashboard names it. */
        public String state() {
            return end == null ? "OPEN" : end.state();
        }
    }

    /** @param note whether a thank-you note went out */
    public record Interview(String stage, Instant heldAt, boolean note) {}

    /** @param state SILENT, WITHDRAWN or REJECTED */
    public record End(String state, Instant at) {}

    /** @param answer null while they have not answered */
    public record Request(Instant sentAt, boolean inTime, Answer answer) {}

    /**
     * @param themes theme and polarity; empty if it gives no reason
     */
    public record Answer(Instant at, Map<String, String> themes) {

        public boolean usable() {
            return !themes.isEmpty();
        }

        public boolean namesToImprove(String theme) {
            return "improve".equals(themes.get(theme));
        }
    }

    /** @param named of {@code n} usable answers */
    public record Share(int named, int n) {}

    /** @param now nothing of it happens later than this */
    public static Life of(Behaviour behaviour, long seed, Instant now) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate begin = today.minusMonths(behaviour.months());
        Instant turn = begin.plusMonths(behaviour.turn()).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<Candidacy> candidacies = new ArrayList<>();
        for (int month = 0; month < behaviour.months(); month++) {
            LocalDate from = begin.plusMonths(month);
            int days = (int) (from.plusMonths(1).toEpochDay() - from.toEpochDay());
            for (int i = 0; i < behaviour.perMonth(); i++) {
                LocalDate appliedOn = from.plusDays(random.nextInt(days));
                candidacies.add(candidacy(behaviour, random, candidacies.size(), appliedOn, turn, now));
            }
        }
        return new Life(YearMonth.from(begin), behaviour.turn(), List.copyOf(candidacies));
    }

    private static Candidacy candidacy(
            Behaviour behaviour, SplittableRandom random, int number, LocalDate appliedOn, Instant turn, Instant now) {
        Instant at = appliedOn.atTime(9, 0).toInstant(ZoneOffset.UTC);
        List<Interview> interviews = new ArrayList<>();
        for (String stage : STAGES) {
            Instant held = at.plus(Duration.ofHours(24L * (3 + random.nextInt(6)) + 5));
            if (random.nextDouble() >= behaviour.interviewed() || !held.isBefore(now)) {
                break;
            }
            // A note goes out five hours later, if that is not still to come.
            boolean note = random.nextDouble() < behaviour.thanks()
                    && held.plus(Duration.ofHours(5)).isBefore(now);
            interviews.add(new Interview(stage, held, note));
            at = held;
        }
        Instant endedAt = at.plus(Duration.ofHours(24L * (2 + random.nextInt(9)) + 3));
        double fate = random.nextDouble();
        String state = fate < behaviour.silent()
                ? "SILENT"
                : fate < behaviour.silent() + behaviour.withdrawn() ? "WITHDRAWN" : "REJECTED";
        End end = endedAt.isBefore(now) ? new End(state, endedAt) : null;
        Request request = end != null && state.equals("REJECTED") && random.nextDouble() < behaviour.asks()
                ? request(behaviour, random, endedAt, turn, now)
                : null;
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        return new Candidacy(number, source, appliedOn, List.copyOf(interviews), end, request);
    }

    private static Request request(
            Behaviour behaviour, SplittableRandom random, Instant news, Instant turn, Instant now) {
        boolean inTime = random.nextDouble() < behaviour.inTime();
        Instant sent = news.plus(Duration.ofHours(inTime ? 1 + random.nextInt(20) : 30 + random.nextInt(40)));
        if (!sent.isBefore(now)) {
            return null;
        }
        Instant answeredAt = sent.plus(Duration.ofHours(4 + random.nextInt(24 * 9)));
        boolean answered = random.nextDouble() < behaviour.answered() && answeredAt.isBefore(now);
        return new Request(
                sent, inTime, answered ? answer(behaviour, random, answeredAt, answeredAt.isBefore(turn)) : null);
    }

    private static Answer answer(Behaviour behaviour, SplittableRandom random, Instant at, boolean before) {
        Map<String, String> themes = new LinkedHashMap<>();
        boolean silent = random.nextDouble() < behaviour.noReason();
        // In the order of the names, so that the same seed gives the same life.
        for (Map.Entry<String, Behaviour.Chance> improve : new TreeMap<>(behaviour.improves()).entrySet()) {
            double chance =
                    before ? improve.getValue().before() : improve.getValue().since();
            if (random.nextDouble() < chance && !silent) {
                themes.put(improve.getKey(), "improve");
            }
        }
        for (Map.Entry<String, Double> praise : new TreeMap<>(behaviour.praises()).entrySet()) {
            if (random.nextDouble() < praise.getValue() && !silent) {
                themes.putIfAbsent(praise.getKey(), "strength");
            }
        }
        return new Answer(at, themes);
    }

    /** How many candidacies stand like this. */
    public int standing(String state) {
        return (int) candidacies.stream()
                .filter(candidacy -> candidacy.state().equals(state))
                .count();
    }

    public List<Request> requests() {
        return candidacies.stream()
                .map(Candidacy::request)
                .filter(request -> request != null)
                .toList();
    }

    public List<Answer> answers() {
        return requests().stream()
                .map(Request::answer)
                .filter(answer -> answer != null)
                .toList();
    }

    /** In how many answers a theme is named as something to improve, by month of the answer in UTC. */
    public Map<YearMonth, Share> months(String theme) {
        Map<YearMonth, Share> months = new TreeMap<>();
        for (Answer answer : answers()) {
            if (answer.usable()) {
                months.merge(
                        YearMonth.from(answer.at().atZone(ZoneOffset.UTC)),
                        new Share(answer.namesToImprove(theme) ? 1 : 0, 1),
                        (a, b) -> new Share(a.named() + b.named(), a.n() + b.n()));
            }
        }
        return months;
    }
}
