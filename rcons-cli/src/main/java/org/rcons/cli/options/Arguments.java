package org.rcons.cli.options;
import java.time.Duration;
import org.rcons.protocol.message.*;
import org.rcons.protocol.route.*;
import org.rcons.protocol.session.AttachPlan;
public final class Arguments {
    public sealed interface Wish { record Visit(RconsOptions options) implements Wish {} record Print(String text) implements Wish {} enum Chore implements Wish {WARM, TRAIN} }
    public static Wish parse(String[] a) throws UsageException {
        String node=null, m=null; int port=0; boolean n=false,k=false,v=false; AttachPlan.Mode mode=AttachPlan.Mode.ATTACH; RconsOptions.TlsWish tls=RconsOptions.TlsWish.CONFIGURED;
        for(int i=0;i<a.length;i++) switch(a[i]) { case "--warm": return Wish.Chore.WARM; case "--train": return Wish.Chore.TRAIN;
          case "-M": m=a[++i]; break; case "-p": port=Integer.parseInt(a[++i]); break; case "-n": n=true; break; case "-k": k=true; break; case "-v": v=true; break; case "-E": tls=RconsOptions.TlsWish.OFF; break; case "-U": tls=RconsOptions.TlsWish.IF_POSSIBLE; break; case "-s": mode=AttachPlan.Mode.SPY; break; case "-f": mode=AttachPlan.Mode.FORCE; break; default: node=a[i]; }
        return new Wish.Visit(new RconsOptions(new ConsoleName(node), new RconsOptions.Attach(mode,false,k,null,Duration.ofSeconds(2)), new RconsOptions.Place(m==null?null:new ConserverHost.Named(WrittenHost.parse(m),"-M"),false,port,null), new RconsOptions.Login(null,tls,null,null,false), new RconsOptions.Files(null,n), v));
    }
}
