package fr.barometre.bot.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A Java program in a process of its own, and what the operating system says of it. */
public final class Program implements AutoCloseable {
    private static final long TICKS = 100;

    private static final int MOST_COMPLAINTS = 1_000;
    private static final int LINES_OF_A_COMPLAINT = 8;

    private final Process process;
    private final BufferedReader output;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private Program(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    /** Starts a class of the test's class path. */
    public static Program start(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return start(command);
    }

    /** Returns the Java that this test runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts any program. */
    static Program start(List<String> command) throws IOException {
        return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that has {@code mark}, and returns it; goes on reading afterwards. */
    public String await(String mark) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            before.append(line).append('\n');
            if (line.contains(mark)) {
                Thread.ofVirtual().start(this::readOn);
                return line;
            }
        }
        throw new IllegalStateException("It ended without “" + mark + "”:\n" + before);
    }

    /** Nobody waits for what it still says; unread, it would stand still. */
    private void readOn() {
        try {
            int more = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                more = line.contains(" ERROR ") ? LINES_OF_A_COMPLAINT : more - 1;
                if (more > 0 && complaints.size() < MOST_COMPLAINTS) {
                    complaints.add(line);
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
    }

    /** Returns the first lines that told of an error since it was ready. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns the seconds of processor time that it has had. */
    public double cpu() throws IOException {
        String[] fields = Files.readString(Path.of("/proc", "" + process.pid(), "stat"))
                .replaceFirst("^.*\\) ", "")
                .split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS;
    }

    /** Returns the memory that it holds, in megabytes. */
    public long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                .findFirst()
                .orElse(0);
    }

    /** Returns the bytes of memory that it has asked for since its start. */
    long allocated() throws IOException {
        return managed(beans -> ManagementFactory.newPlatformMXBeanProxy(
                        beans, ManagementFactory.THREAD_MXBEAN_NAME, com.sun.management.ThreadMXBean.class)
                .getTotalThreadAllocatedBytes());
    }

    /** Returns the megabytes of its heap that are in use once nothing is left to collect. */
    public long heap() throws IOException {
        return managed(beans -> {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed() / 1_000_000;
        });
    }

    /** Returns how many threads of the operating system it has. */
    public int threads() throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Asks its management agent, which is our own child. */
    @SuppressWarnings("BanJNDI")
    private long managed(Question question) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach("" + process.pid());
            String address = machine.startLocalManagementAgent();
            machine.detach();
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
                MBeanServerConnection beans = connector.getMBeanServerConnection();
                return question.ask(beans);
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Ends it at once, as a crash does: it may finish nothing. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Something that only the program itself knows. */
    @FunctionalInterface
    private interface Question {
        long ask(MBeanServerConnection beans) throws IOException;
    }
}
