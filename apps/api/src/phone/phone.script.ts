/** Comfort only: the pressed button says that it is working, chosen photos are counted. */
export const PHONE_SCRIPT = `
document.addEventListener('submit',function(e){var b=e.target.querySelector('button[type=submit]');if(b)setTimeout(function(){b.disabled=true;b.textContent='正在提交，请稍候…'},0)});
document.addEventListener('change',function(e){var f=e.target;if(f.type!=='file')return;var n=f.files.length,h=document.getElementById('photo-count');if(h)h.textContent=n>9?'已选 '+n+' 张，一次最多 9 张，请减少':n?'已选 '+n+' 张照片':''});
window.addEventListener('pageshow',function(e){if(e.persisted)location.reload()});
`;
